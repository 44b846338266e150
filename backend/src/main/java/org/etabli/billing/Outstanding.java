package org.etabli.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an operator's customers still owe, by how long it has been due. */
@Service
public class Outstanding {

    private static final String ITEM = "SELECT o.invoice_id, v.series, v.number, o.payer_id, v.customer_name, "
            + OpenParts.NEXT_ON + " AS due_on, p.pays_by, v.gross_minor, o.open_minor, " + OpenParts.NEXT_MINOR
            + " AS next_minor, o.currency FROM open_item o JOIN invoice v ON v.id = o.invoice_id"
            + " JOIN payer p ON p.id = o.payer_id" + OpenParts.JOIN_NEXT
            + " WHERE o.operator_id = :operator AND o.closed_at IS NULL";

    private final BillingReference reference;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outstanding(BillingReference reference, JdbcClient jdbc, Clock clock) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many invoices are open in an age, and for how much. */
    public record Sum(long count, long minor) {}

    /** Whether the operator bills with Établi at all. */
    public boolean bills(OperatorId operator) {
        return reference.find(operator).isPresent();
    }

    /** Whose calendar the operator's billing days are. */
    public ZoneId zone(OperatorId operator) {
        return reference.get(operator).zone();
    }

    public LocalDate today(OperatorId operator) {
        return clock.instant().atZone(reference.get(operator).zone()).toLocalDate();
    }

    /** Every age has its place; instalments are counted each in its own. In the operator's own currency's minor units. */
    public Map<Age, Sum> ages(Caller caller, OperatorId operator) {
        Payments.mustRecord(caller, operator);
        LocalDate today = today(operator);
        Map<Age, Sum> sums = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            sums.put(age, new Sum(0, 0));
        }
        jdbc.sql("SELECT CASE WHEN due_on >= :today THEN 'NOT_DUE' WHEN due_on >= :month THEN 'UP_TO_30'"
                        + " WHEN due_on >= :months THEN 'UP_TO_60' ELSE 'OVER_60' END AS age,"
                        + " COUNT(DISTINCT invoice_id) AS count, SUM(open_minor) AS minor FROM " + OpenParts.ALL
                        + " parts WHERE operator_id = :operator GROUP BY age")
                .param("today", today)
                .param("month", today.minusDays(30))
                .param("months", today.minusDays(60))
                .param("operator", operator.value())
                .query((row, n) -> sums.put(
                        Age.valueOf(row.getString("age")), new Sum(row.getLong("count"), row.getLong("minor"))))
                .list();
        return sums;
    }

    /**
     * Open invoices, the oldest first; one with instalments is in the age of each.
     *
     * @param search in numbers and names; empty for all
     * @param age null for all
     */
    public List<OpenInvoice> list(Caller caller, OperatorId operator, String search, @Nullable Age age, int limit) {
        Payments.mustRecord(caller, operator);
        LocalDate today = today(operator);
        String words =
                "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql(ITEM + " AND (v.customer_name LIKE :words OR p.name LIKE :words"
                        + " OR CONCAT(v.series, '-', v.number) LIKE :words) AND EXISTS (SELECT 1 FROM "
                        + OpenParts.ALL + " part WHERE part.invoice_id = o.invoice_id"
                        + " AND part.due_on BETWEEN :from AND :until) ORDER BY due_on, v.series, v.number LIMIT :limit")
                .param("operator", operator.value())
                .param("words", words)
                .param("from", age == null || age == Age.OVER_60 ? LocalDate.of(1, 1, 1) : from(age, today))
                .param("until", age == null || age == Age.NOT_DUE ? LocalDate.of(9999, 1, 1) : until(age, today))
                .param("limit", limit)
                .query((row, n) -> open(row, today))
                .list();
    }

    private static LocalDate from(Age age, LocalDate today) {
        return age == Age.NOT_DUE ? today : today.minusDays(age == Age.UP_TO_30 ? 30 : 60);
    }

    private static LocalDate until(Age age, LocalDate today) {
        return today.minusDays(age == Age.UP_TO_30 ? 1 : age == Age.UP_TO_60 ? 31 : 61);
    }

    /** What else is open of the same payer, the oldest first. */
    public List<OpenInvoice> of(Caller caller, OperatorId operator, PayerId payer) {
        Payments.mustRecord(caller, operator);
        LocalDate today = today(operator);
        return jdbc.sql(ITEM + " AND o.payer_id = :payer ORDER BY due_on, v.series, v.number")
                .param("operator", operator.value())
                .param("payer", payer.value())
                .query((row, n) -> open(row, today))
                .list();
    }

    private static OpenInvoice open(ResultSet row, LocalDate today) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new OpenInvoice(
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                InvoiceSeries.print(row.getString("series"), row.getInt("number")),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("customer_name"),
                due,
                Age.of(ChronoUnit.DAYS.between(due, today)),
                PaysBy.valueOf(row.getString("pays_by")),
                Money.ofMinor(currency, row.getLong("gross_minor")),
                Money.ofMinor(currency, row.getLong("open_minor")),
                Money.ofMinor(currency, row.getLong("next_minor")));
    }
}
