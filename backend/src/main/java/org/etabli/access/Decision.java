package org.etabli.access;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;

/** Whether a machine switches on for a badge. */
public sealed interface Decision {

    /** @param until the end of her reservation, when the machine is someone else's */
    record Allowed(MemberId member, ReservationId reservation, Instant until) implements Decision {}

    record Denied(Reason reason) implements Decision {}

    /** Why not, the hardest to mend first. */
    enum Reason {
        UNKNOWN_BADGE,
        /** Out of order, or no longer offered. */
        MACHINE_FAULTY,
        UNPAID,
        SUSPENDED,
        NO_AUTHORISATION,
        AUTHORISATION_EXPIRED,
        /** Someone else has reserved it now. */
        RESERVED_BY_ANOTHER,
        NO_RESERVATION
    }
}
