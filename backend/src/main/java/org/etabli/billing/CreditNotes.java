package org.etabli.billing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes invoices back by documents that point at them, wholly or in parts; the invoice stays as it is. Nothing is taken back twice. */
@Service
public class CreditNotes {

    private final Invoices invoices;
    private final Payers payers;
    private final CreditLines creditLines;
    private final CreditIssuing issuing;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    CreditNotes(
            Invoices invoices,
            Payers payers,
            CreditLines creditLines,
            CreditIssuing issuing,
            JdbcClient jdbc,
            Transactions transactions,
            Clock clock) {
        this.invoices = invoices;
        this.payers = payers;
        this.creditLines = creditLines;
        this.issuing = issuing;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of the wish to take an invoice back. */
    public sealed interface Outcome {

        record Written(InvoiceId creditNote, String number) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    /** What a credit note would say: VAT by rate is rounded as on the document. */
    public record Preview(int lines, Money net, Money vat, Money gross) {}

    /**
     * What a credit note would give back; nothing is written.
     *
     * @throws org.etabli.kernel.InvalidInputException when more is asked for than is left of a line
     */
    public Preview preview(Caller caller, CreditWish wish) {
        Invoice invoice = mayCredit(caller, wish.invoice());
        List<Document.Line> lines = creditLines.of(wish);
        VatSplit split = VatSplit.of(lines.stream()
                .map(line -> new VatSplit.Gross(line.gross(), line.vatRate()))
                .toList());
        CurrencyUnit currency = invoice.summary().gross().getCurrencyUnit();
        return new Preview(
                lines.size(),
                Money.ofMinor(currency, split.net()),
                Money.ofMinor(currency, split.vat()),
                Money.ofMinor(currency, split.net() + split.vat()));
    }

    /** Takes back all that is left of an invoice. */
    public Outcome write(Caller caller, InvoiceId id) {
        return write(caller, CreditWish.whole(id, null));
    }

    /**
     * Takes an invoice back, or a part of it.
     *
     * @throws org.etabli.kernel.NotFoundException when there is no such invoice for the caller
     * @throws NotAllowedException when it is the caller's own and she does not bill there
     * @throws org.etabli.kernel.InvalidInputException when more is asked for than is left of a line
     */
    public Outcome write(Caller caller, CreditWish wish) {
        return transactions.inOne(() -> {
            InvoiceId id = wish.invoice();
            mayCredit(caller, id);
            hold(id);
            Invoice invoice = invoices.get(caller, id);
            if (invoice.summary().kind() == InvoiceKind.CREDIT_NOTE) {
                return new Outcome.Refused(Refusal.byRule("credit-note-is-final"));
            }
            List<Document.Line> lines = creditLines.of(wish);
            if (invoice.summary().credited() || lines.isEmpty()) {
                return new Outcome.Refused(
                        Refusal.byState("credited-already", invoice.summary().number()));
            }
            Document written =
                    issuing.issue(invoice.summary().operator(), payerOf(id), id, wish.reason(), lines, clock.instant());
            return new Outcome.Written(written.id(), written.printed());
        });
    }

    private Invoice mayCredit(Caller caller, InvoiceId id) {
        Invoice invoice = invoices.get(caller, id);
        caller.mustHave(Scope.BILL);
        if (!BillingAccess.mayBill(caller, invoice.summary().operator())) {
            throw new NotAllowedException(Role.ACCOUNTANT.name());
        }
        return invoice;
    }

    /** Who wants to correct the same invoice waits, and then sees that it was. */
    private void hold(InvoiceId id) {
        jdbc.sql("SELECT open_minor FROM open_item WHERE invoice_id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    private Payer payerOf(InvoiceId id) {
        PayerId payer = jdbc.sql("SELECT payer_id FROM invoice WHERE id = ?")
                .param(id.value())
                .query((row, n) -> new PayerId(row.getObject(1, UUID.class)))
                .single();
        return payers.byId(List.of(payer)).values().iterator().next();
    }
}
