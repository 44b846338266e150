package org.etabli.lending;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loans as lists show them: one statement each, and never more than so many. */
@Component
class LoanLists {

    private static final String BACK = "l.is_out IS NULL AND l.undone_at IS NULL";

    private final JdbcClient jdbc;

    LoanLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is out, the first due first. */
    List<Loan> out(VenueId venue, int limit) {
        return list("l.venue_id = ? AND l.is_out = 1 ORDER BY l.due_at, l.id LIMIT ?", venue.value(), limit);
    }

    /** What came back, the latest first. */
    List<Loan> back(VenueId venue, int limit) {
        return list("l.venue_id = ? AND " + BACK + " ORDER BY l.moved_at DESC, l.id LIMIT ?", venue.value(), limit);
    }

    /** What she has, the first due first. */
    List<Loan> heldBy(MemberId member, int limit) {
        return list("l.member_id = ? AND l.is_out = 1 ORDER BY l.due_at, l.id LIMIT ?", member.value(), limit);
    }

    /** What she brought back, the latest first. */
    List<Loan> broughtBackBy(MemberId member, int limit) {
        return list("l.member_id = ? AND " + BACK + " ORDER BY l.moved_at DESC, l.id LIMIT ?", member.value(), limit);
    }

    /** Who had it, the latest first. */
    List<Loan> of(ResourceId thing, int limit) {
        return list(
                "l.resource_id = ? AND l.undone_at IS NULL ORDER BY l.handed_out_at DESC, l.id LIMIT ?",
                thing.value(),
                limit);
    }

    Optional<Loan> outOn(ReservationId reservation) {
        return jdbc.sql(LoanRows.SELECT + "l.reservation_id = ? AND l.is_out = 1")
                .param(reservation.value())
                .query(LoanRows::loan)
                .optional();
    }

    /** Those on which something went out, and was not undone. */
    Set<ReservationId> fetched(Collection<ReservationId> reservations) {
        Set<ReservationId> fetched = new HashSet<>();
        if (!reservations.isEmpty()) {
            jdbc.sql("SELECT reservation_id FROM loan WHERE undone_at IS NULL AND reservation_id IN (:those)")
                    .param(
                            "those",
                            reservations.stream().map(ReservationId::value).toList())
                    .query(row -> {
                        fetched.add(new ReservationId(row.getObject(1, UUID.class)));
                    });
        }
        return fetched;
    }

    int countOverdue(VenueId venue, Instant now) {
        return count("venue_id = ? AND is_out = 1 AND due_at < ?", venue.value(), now);
    }

    int countOverdue(MemberId member, Instant now) {
        return count("member_id = ? AND is_out = 1 AND due_at < ?", member.value(), now);
    }

    private List<Loan> list(String which, Object... parameters) {
        return jdbc.sql(LoanRows.SELECT + which)
                .params(List.of(parameters))
                .query(LoanRows::loan)
                .list();
    }

    private int count(String which, Object... parameters) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE " + which)
                .params(List.of(parameters))
                .query(Integer.class)
                .single();
    }
}
