package org.etabli.billing.instalment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.Ids;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Instalments as the tables keep them. */
@Component
class InstalmentRows {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    InstalmentRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param member who owes it, or null */
    record Owed(
            OperatorId operator,
            Money open,
            String number,
            @Nullable MemberId member) {

        private Owed withOpen(long minor) {
            return new Owed(operator, Money.ofMinor(open.getCurrencyUnit(), minor), number, member);
        }
    }

    /** As {@link #owed(InvoiceId)}; who pays it, debits it or agrees on it waits until the transaction ends. */
    Owed hold(OperatorId operator, InvoiceId invoice) {
        jdbc.sql("SELECT operator_id FROM billing_identity WHERE operator_id = ? FOR UPDATE")
                .param(operator.value())
                .query(UUID.class)
                .single();
        long open = jdbc.sql("SELECT open_minor FROM open_item WHERE invoice_id = ? FOR UPDATE")
                .param(invoice.value())
                .query(Long.class)
                .single();
        return owed(invoice).orElseThrow().withOpen(open);
    }

    /** What is open of it at the moment; empty for a credit note. */
    Optional<Owed> owed(InvoiceId invoice) {
        return jdbc.sql(
                        "SELECT o.operator_id, o.currency, o.open_minor, CONCAT(v.series, '-', v.number) AS number, p.member_id"
                                + " FROM open_item o JOIN invoice v ON v.id = o.invoice_id JOIN payer p ON p.id = o.payer_id"
                                + " WHERE o.invoice_id = ?")
                .param(invoice.value())
                .query((row, n) -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return new Owed(
                            new OperatorId(row.getObject("operator_id", UUID.class)),
                            Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("open_minor")),
                            row.getString("number"),
                            member == null ? null : new MemberId(member));
                })
                .optional();
    }

    /** Whether a plan holds; the invoice is held. */
    boolean isSpread(InvoiceId invoice) {
        return jdbc.sql("SELECT COUNT(*) FROM instalment_plan WHERE invoice_id = ? AND live LOCK IN SHARE MODE")
                        .param(invoice.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the bank was told to debit it and has not answered yet. */
    boolean isBeingDebited(InvoiceId invoice) {
        return jdbc.sql("SELECT COUNT(*) FROM collection_item WHERE invoice_id = ? AND live AND payment_id IS NULL"
                                + " LOCK IN SHARE MODE")
                        .param(invoice.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(NewInstalments wanted, MemberId by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO instalment_plan (id, invoice_id, total_minor, live, agreed_by, agreed_at)"
                        + " VALUES (?, ?, ?, TRUE, ?, ?)")
                .params(List.of(id, wanted.invoice().value(), wanted.sum().getAmountMinorLong(), by.value(), at))
                .update();
        Batch rows = new Batch(
                "INSERT INTO instalment (plan_id, position, due_on, amount_minor, until_minor) VALUES (?, ?, ?, ?, ?)");
        long until = 0;
        for (int place = 0; place < wanted.parts().size(); place++) {
            NewInstalments.Part part = wanted.parts().get(place);
            long minor = part.amount().getAmountMinorLong();
            until += minor;
            rows.add(id, place + 1, part.dueOn(), minor, until);
        }
        rows.send(batches);
    }

    void end(InvoiceId invoice, MemberId by, Instant at) {
        jdbc.sql("UPDATE instalment_plan SET live = NULL, ended_by = ?, ended_at = ? WHERE invoice_id = ? AND live")
                .params(List.of(by.value(), at, invoice.value()))
                .update();
    }

    /** The plan that holds. */
    Optional<InstalmentPlan> find(InvoiceId invoice, LocalDate today) {
        List<Row> rows = jdbc.sql(
                        "SELECT n.total_minor, n.agreed_at, o.open_minor, o.currency, i.due_on, i.amount_minor,"
                                + " i.until_minor FROM instalment_plan n JOIN open_item o ON o.invoice_id = n.invoice_id"
                                + " JOIN instalment i ON i.plan_id = n.id WHERE n.invoice_id = ? AND n.live ORDER BY i.position")
                .param(invoice.value())
                .query(InstalmentRows::row)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(plan(invoice, rows, today));
    }

    private static InstalmentPlan plan(InvoiceId invoice, List<Row> rows, LocalDate today) {
        Row any = rows.getFirst();
        long covered = any.total() - any.open();
        List<Instalment> instalments = new ArrayList<>();
        for (Row row : rows) {
            boolean next = row.until() - row.amount() <= Math.max(0, covered);
            long open = row.until() <= covered ? 0 : next ? row.until() - covered : row.amount();
            instalments.add(new Instalment(
                    row.dueOn(), Money.ofMinor(row.currency(), row.amount()), Money.ofMinor(row.currency(), open)));
        }
        return new InstalmentPlan(
                invoice,
                Money.ofMinor(any.currency(), any.total()),
                Money.ofMinor(any.currency(), any.open()),
                List.copyOf(instalments),
                any.agreedAt(),
                today);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                CurrencyUnit.of(row.getString("currency")),
                row.getLong("total_minor"),
                row.getLong("open_minor"),
                row.getObject("agreed_at", Instant.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("amount_minor"),
                row.getLong("until_minor"));
    }

    private record Row(
            CurrencyUnit currency, long total, long open, Instant agreedAt, LocalDate dueOn, long amount, long until) {}
}
