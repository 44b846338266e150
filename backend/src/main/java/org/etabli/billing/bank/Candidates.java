package org.etabli.billing.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.billing.OpenParts;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open invoices that a movement may be meant for. */
@Component
class Candidates {

    private static final int MOST = 200;
    private static final String OPEN =
            "SELECT o.invoice_id, CONCAT(v.series, '-', v.number) AS number, o.payer_id, p.name,"
                    + " v.customer_name, " + OpenParts.NEXT_ON + " AS due_on, o.open_minor, " + OpenParts.NEXT_MINOR
                    + " AS next_minor, o.currency FROM open_item o JOIN invoice v ON v.id = o.invoice_id"
                    + " JOIN payer p ON p.id = o.payer_id" + OpenParts.JOIN_NEXT
                    + " WHERE o.operator_id = :operator AND o.closed_at IS NULL";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next what is to be paid next of it: all that is open, or an instalment */
    record Candidate(
            InvoiceId invoice,
            String number,
            PayerId payer,
            String name,
            String customer,
            LocalDate dueOn,
            Money open,
            Money next) {}

    /** The open ones of these numbers. */
    List<Candidate> numbered(OperatorId operator, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Object[]> pairs = numbers.stream()
                .map(number -> new Object[] {number.substring(0, 4), Integer.parseInt(number.substring(5))})
                .toList();
        return jdbc.sql(OPEN + " AND (v.series, v.number) IN (:numbers)")
                .param("operator", operator.value())
                .param("numbers", pairs)
                .query((row, n) -> candidate(row))
                .list();
    }

    /** The open ones that the amount, a name or an account that is known point to; the oldest first. */
    List<Candidate> around(StoredLine line, Set<PayerId> known) {
        List<String> names = new ArrayList<>(PayerWords.words(line.counterparty()));
        names.removeIf(word -> word.length() < 3);
        String pattern = names.isEmpty() ? "^$" : "(^|[^[:alnum:]])(" + String.join("|", names) + ")([^[:alnum:]]|$)";
        List<UUID> payers = new ArrayList<>(known.stream().map(PayerId::value).toList());
        payers.add(new UUID(0, 0));
        return jdbc.sql(OPEN + " AND (o.open_minor = :minor OR " + OpenParts.NEXT_MINOR
                        + " = :minor OR o.payer_id IN (:known) OR p.name REGEXP :names"
                        + " OR v.customer_name REGEXP :names) ORDER BY due_on, v.series, v.number LIMIT " + MOST)
                .param("operator", line.operator().value())
                .param("minor", line.minor())
                .param("known", payers)
                .param("names", pattern)
                .query((row, n) -> candidate(row))
                .list();
    }

    /** Whose account that is, by mandates and by what was matched before. */
    Set<PayerId> knownBy(OperatorId operator, @Nullable String iban) {
        if (iban == null) {
            return Set.of();
        }
        return jdbc
                .sql("SELECT p.id FROM mandate m JOIN payer p ON p.id = m.payer_id"
                        + " WHERE m.iban = :iban AND p.operator_id = :operator"
                        + " UNION SELECT y.payer_id FROM bank_line l JOIN bank_line_payment x ON x.line_id = l.id"
                        + " JOIN payment y ON y.id = x.payment_id WHERE l.operator_id = :operator"
                        + " AND l.counterparty_iban = :iban")
                .param("iban", iban)
                .param("operator", operator.value())
                .query((row, n) -> new PayerId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Candidate candidate(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Candidate(
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getString("number"),
                new PayerId(row.getObject("payer_id", UUID.class)),
                row.getString("name"),
                row.getString("customer_name"),
                row.getObject("due_on", LocalDate.class),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("open_minor")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("next_minor")));
    }
}
