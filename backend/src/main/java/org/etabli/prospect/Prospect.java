package org.etabli.prospect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked a venue something.
 *
 * @param message what she wrote, or null
 * @param lostReason why she will not come, or null
 * @param visitAt when she comes to see the venue, or null
 * @param visitSequence how often that was changed (RFC 5545, SEQUENCE)
 * @param trial her free day, or null
 * @param offered the plan she was offered, or null
 * @param member once she has joined
 * @param keeper who of the staff looks after her, or null
 * @param nextOn the day of the next step, in the venue's calendar, or null
 * @param movedAt when anything last happened
 */
public record Prospect(
        ProspectId id,
        OperatorId operator,
        VenueId venue,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        Locale locale,
        @Nullable String message,
        Stage stage,
        @Nullable String lostReason,
        @Nullable Instant visitAt,
        int visitSequence,
        @Nullable Trial trial,
        @Nullable PlanId offered,
        @Nullable MemberId member,
        @Nullable MemberId keeper,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        Instant createdAt,
        Instant movedAt) {

    /** How long a visit takes. */
    public static final Duration VISIT = Duration.ofMinutes(30);

    /** @param visitor a member without an address, who holds the desk until she joins */
    public record Trial(ReservationId desk, MemberId visitor) {}

    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Her visit, or null. */
    public @Nullable TimeSlot visit() {
        return visitAt == null ? null : TimeSlot.of(visitAt, VISIT);
    }
}
