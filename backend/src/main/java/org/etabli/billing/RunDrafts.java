package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.etabli.billing.BillingAccess.KnownRun;
import org.etabli.billing.InvoiceSeries.Numbers;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PayerId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The invoices of a prepared run as they would leave now, to be read before; takes no number and writes nothing. */
@Service
public class RunDrafts {

    private static final String NO_NUMBER = "";

    private final BillingAccess access;
    private final BillingReference reference;
    private final Payers payers;
    private final Venues venues;
    private final JdbcClient jdbc;
    private final Clock clock;

    RunDrafts(
            BillingAccess access,
            BillingReference reference,
            Payers payers,
            Venues venues,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.reference = reference;
        this.payers = payers;
        this.venues = venues;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose drafts there are, by name: all but those that are left for a later run, and who owes nothing.
     *
     * @throws NotFoundException when there is no such run for the caller
     */
    public List<PayerId> payers(Caller caller, BillingRunId id) {
        KnownRun run = access.run(caller, id);
        return run.state() != RunState.PREPARED
                ? List.of()
                : jdbc.sql("SELECT i.payer_id FROM billing_run_item i WHERE i.run_id = ? AND i.state <> 'EXCLUDED'"
                                + " AND (i.exception IS NULL OR i.exception <> 'NOTHING_DUE')"
                                + " AND EXISTS (SELECT 1 FROM billing_run_line l WHERE l.run_id = i.run_id"
                                + " AND l.payer_id = i.payer_id AND l.counts) ORDER BY i.name, i.payer_id")
                        .param(id.value())
                        .query((row, n) -> new PayerId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** @throws NotFoundException when there is no such draft for the caller, or the run has left */
    public RunDraft get(Caller caller, BillingRunId id, PayerId payer) {
        KnownRun run = access.run(caller, id);
        List<Charges.Invoiced> lines = jdbc.sql("SELECT * FROM billing_run_line WHERE run_id = ? AND payer_id = ?"
                        + " AND counts ORDER BY day, source")
                .params(List.of(id.value(), payer.value()))
                .query((row, n) -> new Charges.Invoiced(id.value(), payer, RunLines.line(row, n), id.value()))
                .list();
        if (lines.isEmpty() || run.state() != RunState.PREPARED) {
            throw new NotFoundException("draft", payer);
        }
        Instant now = clock.instant();
        BillingIdentity identity = reference.get(run.operator());
        LocalDate today = now.atZone(identity.zone()).toLocalDate();
        VatStatus vat = reference.vatOn(run.operator(), today);
        Operator operator = venues.getOperator(run.operator());
        Payer customer = Objects.requireNonNull(payers.byId(List.of(payer)).get(payer));
        List<Charges.Invoiced> taxed = vat.regime() == VatRegime.LIABLE
                ? lines
                : lines.stream()
                        .map(each -> new Charges.Invoiced(
                                each.charge(), payer, each.line().untaxed(), id.value()))
                        .toList();
        Document document = new DocumentFrame(
                        operator, identity, new Numbers(NO_NUMBER, 0, today), vat, now, id.value())
                .invoice(new InvoiceId(payer.value()), 0, customer, taxed);
        return new RunDraft(payer, vat.regime(), reader(payer), invoice(document));
    }

    private Locale reader(PayerId payer) {
        return Locale.forLanguageTag(
                jdbc.sql("SELECT COALESCE(m.locale, 'fr') FROM payer p LEFT JOIN member m ON m.id = p.member_id"
                                + " WHERE p.id = ?")
                        .param(payer.value())
                        .query(String.class)
                        .single());
    }

    private static Invoice invoice(Document document) {
        CurrencyUnit currency = document.currency();
        Party seller = Stored.party(document.seller());
        Party customer = Stored.party(document.customer());
        Money gross = Money.ofMinor(currency, document.gross());
        InvoiceSummary summary = new InvoiceSummary(
                document.id(),
                document.operator(),
                NO_NUMBER,
                document.kind(),
                document.issuedOn(),
                document.dueOn(),
                seller.name(),
                document.customerName(),
                gross,
                gross,
                false,
                gross,
                document.dueOn());
        List<Long> nets = document.split().lineNets();
        List<Invoice.Line> lines = IntStream.range(0, nets.size())
                .mapToObj(place -> line(document.lines().get(place), nets.get(place), currency))
                .toList();
        List<Invoice.Vat> vats = document.split().totals().entrySet().stream()
                .map(each -> new Invoice.Vat(
                        each.getKey(),
                        Money.ofMinor(currency, each.getValue().net()),
                        Money.ofMinor(currency, each.getValue().vat())))
                .toList();
        return new Invoice(
                summary,
                seller,
                customer,
                null,
                null,
                List.of(),
                document.suppliedFrom(),
                document.suppliedUntil(),
                document.paysBy(),
                document.vat().onDebits(),
                document.vat().mention(),
                lines,
                vats,
                Money.ofMinor(currency, document.split().net()),
                Money.ofMinor(currency, document.split().vat()));
    }

    private static Invoice.Line line(Document.Line line, long net, CurrencyUnit currency) {
        return new Invoice.Line(
                Stored.text(line.label()),
                line.day(),
                line.quantity(),
                Money.ofMinor(currency, line.unitMinor()),
                line.vatRate(),
                Money.ofMinor(currency, net),
                Money.ofMinor(currency, line.gross()),
                Money.zero(currency));
    }
}
