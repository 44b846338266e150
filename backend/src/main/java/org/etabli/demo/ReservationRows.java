package org.etabli.demo;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reservations, and the occupancies of those that have or had their units. */
final class ReservationRows {

    private static final String EUR = "EUR";

    private final Sheet reservations = new Sheet(
            "reservation",
            "id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at, status, title, guests,"
                    + " price_minor, currency, credit_amount, credit_measure, credit_account_id, hold_transfer_id,"
                    + " fee_minor, created_at, checked_in_at, checked_out_at, cancelled_at, sequence");
    private final Sheet occupancies = new Sheet("occupancy", "unit_id, holder_id, active, starts_at, ends_at");

    void add(Visit visit, Payment payment) {
        Draft draft = visit.draft();
        reservations.add(
                visit.id(),
                visit.resource().venue().value(),
                visit.resource().id().value(),
                draft.unit().value(),
                draft.who().id().value(),
                visit.askedBy().value(),
                visit.slot().start(),
                visit.slot().end(),
                visit.status().name(),
                draft.title(),
                draft.guests(),
                payment.priceMinor(),
                EUR,
                payment.credit(),
                payment.measure(),
                payment.account(),
                payment.hold(),
                payment.feeMinor(),
                visit.askedAt(),
                visit.arrivedAt(),
                visit.leftAt(),
                visit.endedAt(),
                visit.endedAt() == null ? 0 : 1);
        var occupied = visit.occupied();
        draft.units()
                .forEach(unit -> occupancies.add(
                        unit.value(), visit.id(), visit.keepsItsUnits() ? 1 : null, occupied.start(), occupied.end()));
    }

    int size() {
        return reservations.size();
    }

    void writeTo(JdbcTemplate jdbc) {
        reservations.writeTo(jdbc);
        occupancies.writeTo(jdbc);
    }
}
