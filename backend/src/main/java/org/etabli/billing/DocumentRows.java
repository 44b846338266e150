package org.etabli.billing;

import java.util.List;
import java.util.UUID;
import org.etabli.database.Batch;
import org.etabli.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes documents with their lines and their totals by rate, many at a time. */
@Component
class DocumentRows {

    private final JdbcOperations jdbc;

    DocumentRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Document> documents) {
        Batch invoices = new Batch("INSERT INTO invoice (id, operator_id, series, number, kind, corrects_id, payer_id,"
                + " run_id, issued_on, issued_at, due_on, supplied_from, supplied_until, customer_name, seller, customer,"
                + " pays_by, vat_regime, vat_on_debits, vat_mention, currency, net_minor, vat_minor, gross_minor, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Batch lines = new Batch(
                "INSERT INTO invoice_line (invoice_id, position, charge_id, kind, label, day, quantity,"
                        + " unit_minor, vat_rate, net_minor, gross_minor, corrects_position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Batch rates = new Batch("INSERT INTO invoice_vat (invoice_id, vat_rate, net_minor, vat_minor, gross_minor)"
                + " VALUES (?, ?, ?, ?, ?)");
        documents.forEach(document -> {
            add(invoices, document);
            for (int place = 0; place < document.lines().size(); place++) {
                add(lines, document, place);
            }
            document.split()
                    .totals()
                    .forEach((rate, total) ->
                            rates.add(document.id().value(), rate, total.net(), total.vat(), total.gross()));
        });
        invoices.send(jdbc);
        lines.send(jdbc);
        rates.send(jdbc);
    }

    private static void add(Batch invoices, Document document) {
        invoices.add(
                document.id().value(),
                document.operator().value(),
                document.series(),
                document.number(),
                document.kind().name(),
                idOf(document.corrects()),
                document.payer().value(),
                document.run(),
                document.issuedOn(),
                document.issuedAt(),
                document.dueOn(),
                document.suppliedFrom(),
                document.suppliedUntil(),
                document.customerName(),
                document.seller(),
                document.customer(),
                document.paysBy().name(),
                document.vat().regime().name(),
                document.vat().onDebits(),
                document.vat().mention(),
                document.currency().getCode(),
                document.split().net(),
                document.split().vat(),
                document.gross(),
                document.reason());
    }

    private static void add(Batch lines, Document document, int place) {
        Document.Line line = document.lines().get(place);
        lines.add(
                document.id().value(),
                place + 1,
                line.charge(),
                line.kind().name(),
                line.label(),
                line.day(),
                line.quantity(),
                line.unitMinor(),
                line.vatRate(),
                document.split().lineNets().get(place),
                line.gross(),
                line.corrects());
    }

    private static @Nullable UUID idOf(@Nullable InvoiceId id) {
        return id == null ? null : id.value();
    }
}
