package org.etabli.access;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.jspecify.annotations.Nullable;

/** Whether a machine switches on for a badge. */
public sealed interface Decision {

    /**
     * @param reservation hers, or null for who is accompanied without one
     * @param until the end of her reservation, when the machine is someone else's, or of the time she is accompanied
     * @param accompaniedBy who is beside her, or null
     */
    record Allowed(
            MemberId member,
            @Nullable ReservationId reservation,
            Instant until,
            @Nullable MemberId accompaniedBy) implements Decision {}

    record Denied(Reason reason) implements Decision {}

    /** Why not, the hardest to mend first. */
    enum Reason {
        UNKNOWN_BADGE,
        /** Out of order, or no longer offered. */
        MACHINE_FAULTY,
        /** It stands still for its maintenance, planned or overdue. */
        MACHINE_IN_MAINTENANCE,
        UNPAID,
        SUSPENDED,
        NO_AUTHORISATION,
        AUTHORISATION_EXPIRED,
        /** Held, and taken away for a while. */
        AUTHORISATION_SUSPENDED,
        /** Someone else has reserved it now. */
        RESERVED_BY_ANOTHER,
        /** It is on for someone else, and not reserved by her. */
        SESSION_OPEN,
        /** Nobody has reserved it, nor could now. */
        OUTSIDE_HOURS,
        /** Her reservation begins later. */
        TOO_EARLY,
        /** No plan of hers opens the door, and she reserved nothing behind it. */
        NO_ACCESS,
        NO_RESERVATION,
        /** Her reservation is over, or the time in which she was accompanied. */
        TIME_UP,
        /** The session has ended, for instance because someone else began. */
        SESSION_OVER,
        /** Nobody has heard of the session. */
        SESSION_UNKNOWN
    }
}
