package org.etabli.access;

import java.time.Duration;
import java.time.Instant;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * One time that a machine was on for somebody.
 *
 * @param reservation the one it was used under, or null where there was none
 * @param until when her right to go on ends
 * @param heardAt the controller's last word of it
 * @param ran how long the machine itself ran, as its controller counts
 * @param endedAt null while it is on
 * @param endedBy null while it is on
 * @param offline whether it began while the controller was cut off
 * @param doubt why it should not have been on, as found afterwards; null when all was right
 * @param settledAt nothing of it changes any more from here on; null before
 * @param accompaniedBy who trains and was beside her, or null
 */
public record MachineSession(
        MachineSessionId id,
        ResourceId machine,
        VenueId venue,
        MemberId member,
        @Nullable ReservationId reservation,
        Instant startedAt,
        Instant until,
        Instant heardAt,
        Duration ran,
        @Nullable Instant endedAt,
        @Nullable SessionEnd endedBy,
        boolean offline,
        @Nullable Reason doubt,
        @Nullable Instant settledAt,
        @Nullable MemberId accompaniedBy) {

    public boolean isOn() {
        return endedAt == null;
    }

    /** How many minutes of running were begun: as many are billed. */
    public long minutes() {
        return minutes(ran);
    }

    static long minutes(Duration ran) {
        return ran.plusMinutes(1).minusNanos(1).toMinutes();
    }

    /** Whether somebody must decide if it is charged: it should not have been on, or nobody said that it was over. */
    public boolean isDoubtful() {
        return doubt != null || endedBy != null && endedBy.isDoubtful();
    }

    /** As if the machine had run so long, and no longer than it did. */
    MachineSession running(int minutes) {
        Duration counted = Duration.ofMinutes(minutes);
        return as(startedAt, heardAt, counted.compareTo(ran) > 0 ? ran : counted, endedAt, endedBy, settledAt);
    }

    boolean isSettled() {
        return settledAt != null;
    }

    /** As it is once more of it is known: what the controller counted never shrinks, and never exceeds the time it was on. */
    MachineSession ended(Instant start, Instant end, SessionEnd how, Duration counted, Instant now) {
        Instant began = start.isBefore(startedAt) ? start : startedAt;
        Instant over = end.isBefore(began) ? began : end;
        Duration most = Duration.between(began, over);
        Duration longer = counted.compareTo(ran) > 0 ? counted : ran;
        return as(began, now, longer.compareTo(most) > 0 ? most : longer, over, how, settledAt);
    }

    MachineSession settled(Instant now) {
        return as(startedAt, heardAt, ran, endedAt, endedBy, now);
    }

    /** The same session, as far as it has come. */
    private MachineSession as(
            Instant began,
            Instant heard,
            Duration counted,
            @Nullable Instant over,
            @Nullable SessionEnd how,
            @Nullable Instant settled) {
        return new MachineSession(
                id,
                machine,
                venue,
                member,
                reservation,
                began,
                until,
                heard,
                counted,
                over,
                how,
                offline,
                doubt,
                settled,
                accompaniedBy);
    }
}
