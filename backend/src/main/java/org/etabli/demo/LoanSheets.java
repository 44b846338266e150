package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.lending.Loan;
import org.etabli.reservation.ReservationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loans of the demo, and the reservations that they stand on. */
final class LoanSheets {

    private static final Duration LEAD = Duration.ofDays(2);

    private final UUID by = DemoIds.member("desk@etabli.example").value();
    private final Sheet reservations = new Sheet(
            "reservation",
            "id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at, status, price_minor, currency,"
                    + " created_at, checked_in_at, checked_out_at");
    private final Sheet occupancies = new Sheet("occupancy", "unit_id, holder_id, active, starts_at, ends_at");
    private final Sheet loans = new Sheet(
            "loan",
            "id, operator_id, venue_id, resource_id, unit_id, member_id, reservation_id, is_out, handed_out_at,"
                    + " handed_out_by, due_at, condition_out, currency, deposit_minor, returned_at, returned_by,"
                    + " condition_back, missing, damage_minor, kept_minor, late_minor, moved_at");

    /** @param at when it is fetched and due back */
    void reserved(UUID id, String venue, UUID thing, UnitId unit, MemberId member, TimeSlot at, Instant now) {
        ReservationStatus status = at.start().isAfter(now.minus(Duration.ofDays(1)))
                ? ReservationStatus.CONFIRMED
                : at.end().isAfter(now) ? ReservationStatus.CHECKED_IN : ReservationStatus.COMPLETED;
        reservations.add(
                id,
                DemoIds.venue(venue).value(),
                thing,
                unit.value(),
                member.value(),
                member.value(),
                at.start(),
                at.end(),
                status.name(),
                0,
                "EUR",
                at.start().minus(LEAD),
                status == ReservationStatus.CONFIRMED ? null : at.start(),
                status == ReservationStatus.COMPLETED ? at.end() : null);
        occupancies.add(unit.value(), id, 1, at.start(), at.end());
    }

    void lent(Loan loan) {
        Instant returned = loan.returnedAt();
        loans.add(
                loan.id().value(),
                loan.operator().value(),
                loan.venue().value(),
                loan.resource().value(),
                loan.unit().value(),
                loan.member().value(),
                loan.reservation().value(),
                loan.isOut() ? 1 : null,
                loan.handedOutAt(),
                by,
                loan.dueAt(),
                loan.conditionOut(),
                "EUR",
                loan.deposit().getAmountMinorLong(),
                returned,
                orNull(returned, by),
                loan.conditionBack(),
                loan.missing(),
                loan.damage().getAmountMinorLong(),
                loan.kept().getAmountMinorLong(),
                loan.late().getAmountMinorLong(),
                returned == null ? loan.handedOutAt() : returned);
    }

    void writeTo(JdbcTemplate jdbc) {
        reservations.writeTo(jdbc);
        occupancies.writeTo(jdbc);
        loans.writeTo(jdbc);
    }

    private static @Nullable UUID orNull(@Nullable Instant when, UUID who) {
        return when == null ? null : who;
    }
}
