package org.etabli.lending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of loans and of their terms. */
@Component
class LoanRows {

    static final String SELECT = "SELECT l.*, CONCAT(m.first_name, ' ', m.last_name) AS who"
            + " FROM loan l JOIN member m ON m.id = l.member_id WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    LoanRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever hands out a piece of the thing waits here for who does so at the same moment. */
    void lock(ResourceId resource) {
        jdbc.sql("INSERT IGNORE INTO lending_terms (resource_id) VALUES (?)")
                .param(resource.value())
                .update();
        jdbc.sql("UPDATE lending_terms SET revision = revision + 1 WHERE resource_id = ?")
                .param(resource.value())
                .update();
    }

    Map<ResourceId, LendingTerms> terms(Collection<ResourceId> resources) {
        Map<ResourceId, LendingTerms> found = new HashMap<>();
        if (resources.isEmpty()) {
            return found;
        }
        jdbc.sql("SELECT t.*, o.currency FROM lending_terms t JOIN resource r ON r.id = t.resource_id"
                        + " JOIN venue v ON v.id = r.venue_id JOIN operator o ON o.id = v.operator_id"
                        + " WHERE t.resource_id IN (:resources)")
                .param("resources", resources.stream().map(ResourceId::value).toList())
                .query(row -> {
                    CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
                    found.put(
                            new ResourceId(row.getObject("resource_id", UUID.class)),
                            new LendingTerms(
                                    Money.ofMinor(currency, row.getLong("deposit_minor")),
                                    Money.ofMinor(currency, row.getLong("late_fee_minor")),
                                    row.getString("accessories"),
                                    row.getString("rules")));
                });
        return found;
    }

    void keep(ResourceId resource, LendingTerms terms) {
        lock(resource);
        jdbc.sql("UPDATE lending_terms SET deposit_minor = ?, late_fee_minor = ?, accessories = ?, rules = ?"
                        + " WHERE resource_id = ?")
                .params(Arrays.asList(
                        terms.deposit().getAmountMinorLong(),
                        terms.lateFee().getAmountMinorLong(),
                        terms.accessories(),
                        terms.rules(),
                        resource.value()))
                .update();
    }

    /** @param atOnce whether its reservation was made for it */
    void add(Loan loan, boolean atOnce, MemberId by) {
        jdbc.sql(
                        "INSERT INTO loan (id, operator_id, venue_id, resource_id, unit_id, member_id, reservation_id, at_once,"
                                + " is_out, handed_out_at, handed_out_by, due_at, condition_out, currency, deposit_minor,"
                                + " moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        loan.id().value(),
                        loan.operator().value(),
                        loan.venue().value(),
                        loan.resource().value(),
                        loan.unit().value(),
                        loan.member().value(),
                        loan.reservation().value(),
                        atOnce,
                        loan.handedOutAt(),
                        by.value(),
                        loan.dueAt(),
                        loan.conditionOut(),
                        loan.deposit().getCurrencyUnit().getCode(),
                        loan.deposit().getAmountMinorLong(),
                        clock.instant()))
                .update();
    }

    void returned(LoanId id, TakeBack back, Money damage, Money kept, Money late, MemberId by) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE loan SET is_out = NULL, returned_at = ?, returned_by = ?, condition_back = ?, missing = ?,"
                        + " damage_minor = ?, kept_minor = ?, late_minor = ?, moved_at = ? WHERE id = ?")
                .params(Arrays.asList(
                        now,
                        by.value(),
                        back.condition(),
                        back.missing(),
                        damage.getAmountMinorLong(),
                        kept.getAmountMinorLong(),
                        late.getAmountMinorLong(),
                        now,
                        id.value()))
                .update();
    }

    void outAgain(LoanId id) {
        jdbc.sql("UPDATE loan SET is_out = 1, returned_at = NULL, returned_by = NULL, condition_back = NULL,"
                        + " missing = NULL, moved_at = ? WHERE id = ?")
                .params(List.of(clock.instant(), id.value()))
                .update();
    }

    void undone(LoanId id) {
        Instant now = clock.instant();
        jdbc.sql("UPDATE loan SET is_out = NULL, undone_at = ?, moved_at = ? WHERE id = ?")
                .params(List.of(now, now, id.value()))
                .update();
    }

    void dueAt(LoanId id, Instant due) {
        jdbc.sql("UPDATE loan SET due_at = ?, reminded_on = NULL, moved_at = ? WHERE id = ?")
                .params(List.of(due, clock.instant(), id.value()))
                .update();
    }

    void reminded(LoanId id, LocalDate day) {
        jdbc.sql("UPDATE loan SET reminded_on = ? WHERE id = ?")
                .params(List.of(day, id.value()))
                .update();
    }

    Optional<Loan> find(LoanId id) {
        return jdbc.sql(SELECT + "l.id = ?")
                .param(id.value())
                .query(LoanRows::loan)
                .optional();
    }

    /** As it is, locked until the transaction ends. */
    Optional<Loan> hold(LoanId id) {
        return jdbc.sql("SELECT id FROM loan WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .flatMap(locked -> find(id));
    }

    boolean isOut(UnitId unit) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE unit_id = ? AND is_out = 1")
                        .param(unit.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Out and due before the moment, the first due first. */
    List<Loan> listDueBefore(Instant moment) {
        return jdbc.sql(SELECT + "l.is_out = 1 AND l.due_at < ? ORDER BY l.due_at, l.id")
                .param(moment)
                .query(LoanRows::loan)
                .list();
    }

    /** Since when she keeps something of the operator's too long. */
    Optional<Instant> overdueSince(MemberId member, OperatorId operator) {
        return jdbc.sql("SELECT MIN(due_at) FROM loan WHERE member_id = ? AND is_out = 1 AND due_at < ?"
                        + " AND operator_id = ? HAVING MIN(due_at) IS NOT NULL")
                .params(List.of(member.value(), clock.instant(), operator.value()))
                .query((row, n) -> row.getObject(1, Instant.class))
                .optional();
    }

    boolean wasAtOnce(LoanId id) {
        return jdbc.sql("SELECT at_once FROM loan WHERE id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    static Loan loan(ResultSet row, int number) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Loan(
                new LoanId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("who"),
                new ReservationId(row.getObject("reservation_id", UUID.class)),
                row.getObject("handed_out_at", Instant.class),
                row.getObject("due_at", Instant.class),
                row.getString("condition_out"),
                Money.ofMinor(currency, row.getLong("deposit_minor")),
                row.getObject("returned_at", Instant.class),
                row.getString("condition_back"),
                row.getString("missing"),
                Money.ofMinor(currency, row.getLong("damage_minor")),
                Money.ofMinor(currency, row.getLong("kept_minor")),
                Money.ofMinor(currency, row.getLong("late_minor")),
                row.getObject("undone_at", Instant.class),
                row.getObject("reminded_on", LocalDate.class));
    }
}
