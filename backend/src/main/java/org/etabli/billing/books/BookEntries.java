package org.etabli.billing.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingAccess;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Days;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The journal of an operator, for a screen: by days, by journal, the latest first. */
@Service
public class BookEntries {

    private final BillingAccess access;
    private final Venues venues;
    private final JdbcClient jdbc;

    BookEntries(BillingAccess access, Venues venues, JdbcClient jdbc) {
        this.access = access;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    /** How many entries, and what stands on either side of them. */
    public record Sum(long count, Money amount) {}

    /**
     * @param journal one of them, or null for all
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public Sum sum(Caller caller, OperatorId operator, Days days, @Nullable JournalKind journal) {
        access.mustBill(caller, operator);
        CurrencyUnit currency = venues.getOperator(operator).currency();
        return jdbc.sql("SELECT COUNT(DISTINCT e.number), COALESCE(SUM(l.debit_minor), 0) FROM journal_entry e"
                        + " LEFT JOIN journal_line l ON l.operator_id = e.operator_id AND l.entry_number = e.number"
                        + " WHERE e.operator_id = :operator AND e.booked_on BETWEEN :first AND :last"
                        + " AND (:journal = '' OR e.journal = :journal)")
                .params(parameters(operator, days, journal))
                .query((row, n) -> new Sum(row.getLong(1), Money.ofMinor(currency, row.getLong(2))))
                .single();
    }

    /**
     * @param journal one of them, or null for all
     * @throws NotFoundException when the operator does not exist for the caller
     */
    public List<BookedEntry> list(
            Caller caller, OperatorId operator, Days days, @Nullable JournalKind journal, long offset, int limit) {
        access.mustBill(caller, operator);
        CurrencyUnit currency = venues.getOperator(operator).currency();
        Map<Long, BookedEntry> entries = new LinkedHashMap<>();
        jdbc.sql("SELECT e.number, e.journal, e.booked_on, e.document, e.document_id, e.label, l.account,"
                        + " l.account_label, l.auxiliary_label, l.debit_minor, l.credit_minor FROM (SELECT * FROM"
                        + " journal_entry WHERE operator_id = :operator AND booked_on BETWEEN :first AND :last"
                        + " AND (:journal = '' OR journal = :journal) ORDER BY number DESC LIMIT :limit OFFSET :offset) e"
                        + " LEFT JOIN journal_line l ON l.operator_id = e.operator_id AND l.entry_number = e.number"
                        + " ORDER BY e.number DESC, l.position")
                .params(parameters(operator, days, journal))
                .param("limit", limit)
                .param("offset", offset)
                .query(row -> {
                    BookedEntry entry = entries.get(row.getLong("number"));
                    if (entry == null) {
                        entry = new BookedEntry(
                                row.getLong("number"),
                                JournalKind.of(row.getString("journal")),
                                row.getObject("booked_on", LocalDate.class),
                                row.getString("document"),
                                row.getObject("document_id", UUID.class),
                                row.getString("label"),
                                new ArrayList<>());
                        entries.put(entry.number(), entry);
                    }
                    if (row.getString("account") != null) {
                        entry.lines()
                                .add(new BookedEntry.Line(
                                        row.getString("account"),
                                        row.getString("account_label"),
                                        row.getString("auxiliary_label"),
                                        Money.ofMinor(currency, row.getLong("debit_minor")),
                                        Money.ofMinor(currency, row.getLong("credit_minor"))));
                    }
                });
        return List.copyOf(entries.values());
    }

    private static Map<String, Object> parameters(OperatorId operator, Days days, @Nullable JournalKind journal) {
        return Map.of(
                "operator",
                operator.value(),
                "first",
                days.first(),
                "last",
                days.last(),
                "journal",
                journal == null ? "" : journal.code());
    }
}
