package org.etabli.reservation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.etabli.database.Transactions;
import org.etabli.jobs.Round;
import org.etabli.kernel.ReservationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through reservations whose time has come, page by page along the index {@code reservation_due}. Each one is read
 * again under its lock and changed in a transaction of its own.
 */
@Component
class DueReservations {

    static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final ReservationStore store;

    DueReservations(JdbcClient jdbc, Transactions transactions, ReservationStore store) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
    }

    /** @param step says whether it did something; a reservation may not be due any more when it comes to it */
    int startedBy(Instant moment, String name, Predicate<Reservation> step) {
        return round(name, step, after -> page(ReservationStatus.CONFIRMED, "starts_at <= ?", moment, after));
    }

    int endedBy(Instant moment, String name, Predicate<Reservation> step) {
        return round(name, step, after -> page(ReservationStatus.CHECKED_IN, "ends_at <= ?", moment, after));
    }

    int heldUntil(Instant moment, String name, Predicate<Reservation> step) {
        return round(name, step, after -> page(ReservationStatus.HELD, "held_until <= ?", moment, after));
    }

    int unansweredAt(Instant moment, String name, Predicate<Reservation> step) {
        return round(name, step, after -> page(ReservationStatus.REQUESTED, "starts_at <= ?", moment, after));
    }

    private int round(String name, Predicate<Reservation> step, Function<@Nullable Due, List<Due>> pages) {
        Round round = new Round(name);
        List<Due> page = pages.apply(null);
        while (!page.isEmpty()) {
            round.over(
                    page,
                    due -> transactions.inOne(
                            () -> store.find(due.id()).filter(step).isPresent()));
            page = page.size() < PAGE ? List.of() : pages.apply(page.getLast());
        }
        return round.finish();
    }

    private List<Due> page(ReservationStatus status, String due, Instant moment, @Nullable Due after) {
        List<Object> values = new ArrayList<>(List.of(status.name(), moment));
        if (after != null) {
            values.addAll(List.of(after.startsAt(), after.startsAt(), after.id().value()));
        }
        return jdbc.sql("SELECT id, starts_at FROM reservation WHERE status = ? AND " + due
                        + (after == null ? "" : " AND starts_at >= ? AND (starts_at > ? OR id > ?)")
                        + " ORDER BY starts_at, id LIMIT " + PAGE)
                .params(values)
                .query((row, n) ->
                        new Due(new ReservationId(row.getObject(1, UUID.class)), row.getObject(2, Instant.class)))
                .list();
    }

    /** @param startsAt where it stands in the index */
    private record Due(ReservationId id, Instant startsAt) {

        @Override
        public String toString() {
            return "reservation " + id;
        }
    }
}
