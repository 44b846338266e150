package org.etabli.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.ReservationDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables themselves whether the invariants of the house hold. */
@Component
public class Integrity {

    private final JdbcClient jdbc;

    public Integrity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs of live occupancies of one unit that overlap. */
    public long overlappingPairs() {
        return count("SELECT COUNT(*) FROM occupancy a JOIN occupancy b ON a.unit_id = b.unit_id"
                + " AND a.holder_id < b.holder_id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at"
                + " WHERE a.active = 1 AND b.active = 1");
    }

    /** Those acknowledged reservations that are not there any more as they were acknowledged. */
    public List<ReservationId> missing(Collection<ReservationDetails> acknowledged) {
        return acknowledged.stream()
                .filter(reservation -> jdbc.sql(
                                        "SELECT COUNT(*) FROM reservation r JOIN occupancy o ON o.holder_id = r.id"
                                                + " AND o.active = 1 WHERE r.id = ? AND r.starts_at = ? AND r.ends_at = ?")
                                .params(List.of(
                                        reservation.id().value(),
                                        reservation.slot().start(),
                                        reservation.slot().end()))
                                .query(Long.class)
                                .single()
                        == 0)
                .map(ReservationDetails::id)
                .toList();
    }

    /** In words, whatever is half done: a reservation without units, units without one, books that do not balance. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        none(
                found,
                "live reservations without their units",
                "SELECT COUNT(*) FROM reservation r WHERE r.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')"
                        + " AND NOT EXISTS (SELECT 1 FROM occupancy o WHERE o.holder_id = r.id AND o.active = 1)");
        none(
                found,
                "occupied units without a live reservation or loan",
                "SELECT COUNT(*) FROM occupancy o LEFT JOIN reservation r ON r.id = o.holder_id"
                        + " LEFT JOIN loan l ON l.id = o.holder_id WHERE o.active = 1"
                        + " AND (r.id IS NULL AND l.id IS NULL"
                        + " OR r.status IN ('CANCELLED', 'DECLINED', 'EXPIRED', 'NO_SHOW')"
                        + " OR l.undone_at IS NOT NULL OR o.ends_at > l.returned_at)");
        none(
                found,
                "bundles that hold only some of their units",
                "SELECT COUNT(*) FROM (SELECT r.id FROM reservation r JOIN resource s ON s.id = r.resource_id"
                        + " AND s.allocation = 'ALL' JOIN resource_unit ru ON ru.resource_id = s.id"
                        + " LEFT JOIN occupancy o ON o.holder_id = r.id AND o.unit_id = ru.unit_id AND o.active = 1"
                        + " WHERE r.status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN') GROUP BY r.id"
                        + " HAVING COUNT(o.unit_id) <> COUNT(*)) incomplete");
        none(
                found,
                "holds without their reservation or session",
                "SELECT COUNT(*) FROM ledger_transfer t LEFT JOIN reservation r ON r.id = t.reference_id"
                        + " LEFT JOIN machine_session s ON s.id = t.reference_id"
                        + " WHERE t.kind = 'PENDING' AND r.id IS NULL AND s.id IS NULL");
        none(
                found,
                "places in courses that are charged without a charge, or the other way round",
                "SELECT (SELECT COUNT(*) FROM enrolment e WHERE e.charged AND NOT EXISTS"
                        + " (SELECT 1 FROM charge c WHERE c.source = CONCAT('enrolment ', e.id)))"
                        + " + (SELECT COUNT(*) FROM charge c LEFT JOIN enrolment e ON c.source = CONCAT('enrolment ', e.id)"
                        + " WHERE c.kind = 'COURSE' AND (e.id IS NULL OR NOT e.charged))");
        none(
                found,
                "deposits that are not the sum of what moved them",
                "SELECT COUNT(*) FROM deposit d WHERE d.held_minor <> (SELECT COALESCE(SUM("
                        + "IF((t.fund = 'DEPOSIT') = ((t.reverses_id IS NULL) <> t.paid_out), t.amount_minor, -t.amount_minor)), 0)"
                        + " FROM deposit_movement m JOIN payment t ON t.id = m.payment_id WHERE m.deposit_id = d.id)");
        none(
                found,
                "guarded accounts whose counters are not the sum of their transfers",
                "WITH moved AS (SELECT t.id, t.debit_account_id AS debited, t.credit_account_id AS credited, t.amount,"
                        + " t.kind = 'PENDING' AND s.id IS NULL AS waiting, t.kind IN ('DIRECT', 'POST') AS posted, t.kind = 'DIRECT' AS direct"
                        + " FROM ledger_transfer t LEFT JOIN ledger_transfer s ON s.pending_id = t.id),"
                        + " sides AS (SELECT credited AS id, amount * posted AS credits_posted, 0 AS debits_posted,"
                        + "  0 AS debits_pending FROM moved"
                        + " UNION ALL SELECT debited, -amount * direct, amount * (posted AND NOT direct), amount * waiting"
                        + " FROM moved),"
                        + " sums AS (SELECT id, SUM(credits_posted) AS credits_posted, SUM(debits_posted) AS debits_posted,"
                        + "  SUM(debits_pending) AS debits_pending FROM sides GROUP BY id)"
                        + " SELECT COUNT(*) FROM ledger_account a LEFT JOIN sums s ON s.id = a.id WHERE a.guarded"
                        + " AND (a.credits_posted <> COALESCE(s.credits_posted, 0)"
                        + "  OR a.debits_posted <> COALESCE(s.debits_posted, 0)"
                        + "  OR a.debits_pending <> COALESCE(s.debits_pending, 0))");
        return found;
    }

    /** Confirmed reservations of which nobody was told. */
    public long untold() {
        return count("SELECT COUNT(*) FROM reservation r WHERE r.status = 'CONFIRMED'"
                + " AND NOT EXISTS (SELECT 1 FROM outbox_message o WHERE o.subject_id = r.id)");
    }

    private void none(List<String> found, String what, String count) {
        long many = count(count);
        if (many > 0) {
            found.add(many + " " + what);
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
