package org.etabli.billing.roaming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.roaming.RoamingSettlements.Wanted;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Measure;
import org.etabli.resource.ResourceKind;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits by allowances of others, and what was asked for them. */
@Component
class SettlementRows {

    private static final String VISITS = "SELECT v.*, r.name AS resource, m.first_name, m.last_name"
            + " FROM roaming_visit v JOIN resource r ON r.id = v.resource_id JOIN member m ON m.id = v.member_id ";

    private static final String SETTLEMENTS =
            "SELECT s.*, i.series, i.number FROM roaming_settlement s" + " JOIN invoice i ON i.id = s.invoice_id ";

    private final JdbcClient jdbc;
    private final Venues venues;

    SettlementRows(JdbcClient jdbc, Venues venues) {
        this.jdbc = jdbc;
        this.venues = venues;
    }

    /** Of a month of days, with what is open from before; the operator has a part in each. */
    List<RoamingTally> tallies(OperatorId operator, YearMonth month, List<RoamingSettlement> ofMonth) {
        return jdbc.sql("SELECT home_id, host_id, currency, SUM(day >= :from) AS visits,"
                        + " SUM(IF(day >= :from, net_minor, 0)) AS net, SUM(settlement_id IS NULL) AS open_visits,"
                        + " SUM(IF(settlement_id IS NULL, net_minor, 0)) AS open_net FROM roaming_visit"
                        + " WHERE (home_id = :operator OR host_id = :operator) AND day <= :last"
                        + " AND (day >= :from OR settlement_id IS NULL) GROUP BY home_id, host_id, currency")
                .param("operator", operator.value())
                .param("from", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> tally(row, ofMonth))
                .list();
    }

    /** The visits of a month and, of one that is not settled, what is open from before; the latest first. */
    List<RoamingVisit> visits(OperatorId host, OperatorId home, YearMonth month) {
        return jdbc.sql(VISITS + "WHERE v.host_id = :host AND v.home_id = :home AND v.day <= :last"
                        + " AND (v.day >= :from OR v.settlement_id IS NULL) ORDER BY v.starts_at DESC, v.id")
                .param("host", host.value())
                .param("home", home.value())
                .param("from", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(this::visit)
                .list();
    }

    List<RoamingVisit> visitsOf(UUID settlement) {
        return jdbc.sql(VISITS + "WHERE v.settlement_id = ? ORDER BY v.starts_at, v.id")
                .param(settlement)
                .query(this::visit)
                .list();
    }

    /** In which the operator has a part, the latest first. */
    List<RoamingSettlement> settlements(OperatorId operator) {
        return jdbc.sql(SETTLEMENTS + "WHERE s.host_id = ? OR s.home_id = ? ORDER BY s.month DESC, s.settled_at DESC")
                .params(List.of(operator.value(), operator.value()))
                .query(SettlementRows::settlement)
                .list();
    }

    Optional<RoamingSettlement> find(Wanted wanted) {
        return jdbc.sql(SETTLEMENTS + "WHERE s.host_id = ? AND s.home_id = ? AND s.month = ?")
                .params(List.of(
                        wanted.host().value(),
                        wanted.home().value(),
                        wanted.month().atDay(1)))
                .query(SettlementRows::settlement)
                .optional();
    }

    /** The homes that something is open of, until the end of the month. */
    List<OperatorId> owing(OperatorId host, YearMonth month) {
        return jdbc.sql("SELECT DISTINCT home_id FROM roaming_visit WHERE host_id = ? AND settlement_id IS NULL"
                        + " AND day <= ?")
                .params(List.of(host.value(), month.atEndOfMonth()))
                .query((row, n) -> new OperatorId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes the month for this transaction: who comes second waits, and is told that it was taken.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the month is settled
     */
    void take(UUID id, Wanted wanted, CurrencyUnit currency, @Nullable MemberId by, Instant at) {
        jdbc.sql("INSERT INTO roaming_settlement (id, host_id, home_id, month, visits, net_minor, currency,"
                        + " settled_by, settled_at) VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        wanted.host().value(),
                        wanted.home().value(),
                        wanted.month().atDay(1),
                        currency.getCode(),
                        by == null ? null : by.value(),
                        at))
                .update();
        jdbc.sql("UPDATE roaming_visit SET settlement_id = ? WHERE host_id = ? AND home_id = ?"
                        + " AND settlement_id IS NULL AND day <= ?")
                .params(List.of(
                        id,
                        wanted.host().value(),
                        wanted.home().value(),
                        wanted.month().atEndOfMonth()))
                .update();
    }

    void forget(UUID id) {
        jdbc.sql("DELETE FROM roaming_settlement WHERE id = ?").param(id).update();
    }

    void invoiced(UUID id, InvoiceId invoice, List<RoamingVisit> visits, long net) {
        jdbc.sql("UPDATE roaming_settlement SET invoice_id = ?, visits = ?, net_minor = ? WHERE id = ?")
                .params(List.of(invoice.value(), visits.size(), net, id))
                .update();
    }

    private static RoamingTally tally(ResultSet row, List<RoamingSettlement> ofMonth) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        OperatorId home = new OperatorId(row.getObject("home_id", UUID.class));
        OperatorId host = new OperatorId(row.getObject("host_id", UUID.class));
        return new RoamingTally(
                home,
                host,
                row.getInt("visits"),
                Money.ofMinor(currency, row.getLong("net")),
                row.getInt("open_visits"),
                Money.ofMinor(currency, row.getLong("open_net")),
                ofMonth.stream()
                        .filter(each -> each.home().equals(home) && each.host().equals(host))
                        .findFirst()
                        .orElse(null));
    }

    private RoamingVisit visit(ResultSet row, int number) throws SQLException {
        Venue venue = venues.get(new VenueId(row.getObject("venue_id", UUID.class)));
        return new RoamingVisit(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("home_id", UUID.class)),
                new OperatorId(row.getObject("host_id", UUID.class)),
                row.getString("first_name") + " " + row.getString("last_name"),
                venue.name(),
                row.getString("resource"),
                ResourceKind.valueOf(row.getString("kind")),
                VisitOutcome.valueOf(row.getString("outcome")),
                row.getObject("day", LocalDate.class),
                LocalSlot.of(
                        new TimeSlot(
                                row.getObject("starts_at", Instant.class), row.getObject("ends_at", Instant.class)),
                        venue.zone()),
                row.getLong("counted"),
                Measure.valueOf(row.getString("counts_in")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("net_minor")),
                row.getObject("settlement_id", UUID.class));
    }

    private static RoamingSettlement settlement(ResultSet row, int number) throws SQLException {
        return new RoamingSettlement(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("host_id", UUID.class)),
                new OperatorId(row.getObject("home_id", UUID.class)),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getString("series") + "-" + row.getLong("number"),
                row.getInt("visits"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("net_minor")),
                row.getObject("settled_at", Instant.class));
    }
}
