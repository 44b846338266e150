package org.etabli.reservation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.ReservationEvents.ReservationChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the aggregates and tells what happened to them, in the transaction in which it did. One statement to add one, one
 * to save one: plain JDBC, because this is the booking path (decision 0003).
 */
@Component
class ReservationStore {

    private static final String INSERT = "INSERT INTO reservation (id, member_id, created_by,"
            + " guests, created_at, venue_id, resource_id, unit_id, starts_at, ends_at, status, held_until, title, price_minor, currency,"
            + " credit_amount, credit_measure, credit_account_id, hold_transfer_id, fee_minor, checked_in_at,"
            + " checked_out_at, cancelled_at, sequence, roaming_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE =
            "UPDATE reservation SET venue_id = ?, resource_id = ?, unit_id = ?, starts_at = ?, ends_at = ?, status = ?,"
                    + " held_until = ?, title = ?, price_minor = ?, currency = ?, credit_amount = ?, credit_measure = ?,"
                    + " credit_account_id = ?, hold_transfer_id = ?, fee_minor = ?, checked_in_at = ?, checked_out_at = ?,"
                    + " cancelled_at = ?, sequence = ?, roaming_id = ?, revision = revision + 1 WHERE id = ? AND revision = ?";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ReservationStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void add(Reservation reservation, ReservationChanged happened) {
        List<@Nullable Object> values = new ArrayList<>(reservation.origin());
        values.addAll(reservation.state());
        jdbc.sql(INSERT).params(values).update();
        events.publishEvent(happened);
    }

    /** Saves what a verb changed, once, and tells it. */
    void save(Reservation reservation, ReservationChanged happened) {
        List<@Nullable Object> values = new ArrayList<>(reservation.state());
        values.add(reservation.id().value());
        values.add(reservation.revision());
        if (jdbc.sql(UPDATE).params(values).update() == 0) {
            throw new OptimisticLockingFailureException("reservation " + reservation.id() + " changed meanwhile");
        }
        events.publishEvent(happened);
    }

    /** The reservation, locked until the transaction ends: its transitions happen one after the other. */
    Optional<Reservation> find(ReservationId id) {
        return jdbc.sql("SELECT r.* FROM reservation r WHERE r.id = ? FOR UPDATE")
                .param(id.value())
                .query((row, n) -> new Reservation(row))
                .optional();
    }

    /** The reservation as it is at this moment, for who only looks. */
    Optional<Reservation> look(ReservationId id) {
        return jdbc.sql("SELECT r.* FROM reservation r WHERE r.id = ?")
                .param(id.value())
                .query((row, n) -> new Reservation(row))
                .optional();
    }

    void tell(ReservationEvents.ReservationRefused refused) {
        events.publishEvent(refused);
    }
}
