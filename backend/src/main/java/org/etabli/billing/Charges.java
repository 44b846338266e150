package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is owed. A source is charged once, whoever asks for it and however often. */
@Component
class Charges {

    private static final String INSERT = "INSERT INTO charge (id, operator_id, payer_id, kind, label, day, quantity,"
            + " unit_minor, amount_minor, currency, vat_rate, source, invoice_id, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final UUID NOT_YET = new UUID(0, 0);

    private final JdbcOperations jdbc;
    private final JdbcClient client;

    Charges(JdbcOperations jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A charge and the invoice that asks for it. */
    record Invoiced(UUID charge, PayerId payer, DraftLine line, UUID invoice) {}

    /** A part of what is charged now that its payer is asked for later. */
    record Awaited(UUID charge, PayerId payer, DraftLine line) {}

    /** What was used, before anybody asks for it. */
    record Used(OperatorId operator, PayerId payer, DraftLine line, CurrencyUnit currency) {}

    /** A charge that is none any more. */
    record Taken(PayerId payer, Money amount) {}

    boolean stands(String source) {
        return client.sql("SELECT COUNT(*) FROM charge WHERE source = :source")
                        .param("source", source)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Forgets charges that nobody has asked for.
     *
     * @return what they were, or empty, and all of them stand, when one is on an invoice or in a run that is prepared
     * @throws ConcurrencyFailureException when one was invoiced meanwhile
     */
    Optional<List<Taken>> forget(List<String> sources) {
        List<Taken> charged = client.sql(
                        "SELECT payer_id, amount_minor, currency FROM charge WHERE source IN (:sources)")
                .param("sources", sources)
                .query((row, n) -> new Taken(
                        new PayerId(row.getObject("payer_id", UUID.class)),
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor"))))
                .list();
        long asked = client.sql(
                        "SELECT COUNT(*) FROM charge c WHERE c.source IN (:sources) AND (c.invoice_id IS NOT NULL"
                                + " OR EXISTS (SELECT 1 FROM billing_run r JOIN billing_run_line l ON l.run_id = r.id"
                                + " WHERE r.operator_id = c.operator_id AND r.unfinished AND l.payer_id = c.payer_id"
                                + " AND l.source = c.source))")
                .param("sources", sources)
                .query(Long.class)
                .single();
        if (asked > 0) {
            return Optional.empty();
        }
        int forgotten = client.sql("DELETE FROM charge WHERE source IN (:sources) AND invoice_id IS NULL")
                .param("sources", sources)
                .update();
        if (forgotten < charged.size()) {
            throw new ConcurrencyFailureException("invoiced meanwhile");
        }
        return Optional.of(charged);
    }

    /** Records what was used; until it is invoiced, what it was for may still turn out to be something else. */
    void record(List<Used> used, Instant now) {
        Batch rows = new Batch(INSERT
                + " ON DUPLICATE KEY UPDATE label = IF(invoice_id IS NULL, VALUES(label), label),"
                + " kind = IF(invoice_id IS NULL, VALUES(kind), kind)");
        used.forEach(each -> add(
                rows,
                each.operator(),
                new Invoiced(Ids.next(), each.payer(), each.line(), NOT_YET),
                each.currency(),
                now));
        rows.send(jdbc);
    }

    /**
     * Makes the charges that invoices ask for now, and says of those that stood already that they are invoiced.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a source was charged before
     * @throws AlreadyInvoicedException when a charge stands on another invoice
     */
    void invoice(OperatorId operator, List<Invoiced> invoiced, CurrencyUnit currency, Instant now) {
        Batch made = new Batch(INSERT);
        Batch stood = new Batch("UPDATE charge SET invoice_id = ? WHERE id = ? AND invoice_id IS NULL");
        int standing = 0;
        for (Invoiced each : invoiced) {
            if (each.line().charge() == null) {
                add(made, operator, each, currency, now);
            } else {
                stood.add(each.invoice(), each.charge());
                standing++;
            }
        }
        made.send(jdbc);
        if (stood.send(jdbc) != standing) {
            throw new AlreadyInvoicedException();
        }
        remember(invoiced.stream().map(Invoiced::line).toList());
    }

    /** Records what others owe of something that is invoiced now; their own invoices ask for it when their turn comes. */
    void await(OperatorId operator, List<Awaited> parts, CurrencyUnit currency, Instant now) {
        Batch made = new Batch(INSERT);
        parts.forEach(each ->
                add(made, operator, new Invoiced(each.charge(), each.payer(), each.line(), NOT_YET), currency, now));
        made.send(jdbc);
        remember(parts.stream().map(Awaited::line).toList());
    }

    /** Remembers up to where contracts are charged; never goes back. */
    private void remember(List<DraftLine> lines) {
        Batch until = new Batch("INSERT INTO charged_membership (membership_id, charged_until) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE charged_until = GREATEST(charged_until, VALUES(charged_until))");
        lines.forEach(line -> {
            var period = line.period();
            if (period != null) {
                until.add(period.membership(), period.until());
            }
        });
        until.send(jdbc);
    }

    private static void add(Batch rows, OperatorId operator, Invoiced each, CurrencyUnit currency, Instant now) {
        DraftLine line = each.line();
        rows.add(
                each.charge(),
                operator.value(),
                each.payer().value(),
                line.kind().name(),
                line.label(),
                line.day(),
                line.quantity(),
                line.unitMinor(),
                line.amountMinor(),
                currency.getCode(),
                line.vatRate(),
                line.source(),
                each.invoice().equals(NOT_YET) ? null : each.invoice(),
                now);
    }

    static final class AlreadyInvoicedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyInvoicedException() {
            super("a charge stands on another invoice");
        }
    }
}
