package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.membership.Membership;
import org.etabli.plan.Plan;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bills a pack the moment it is sold to somebody who will get no other invoice, and takes the invoice back with whatever
 * was paid on it. In the running transaction, for whoever was allowed to: asks no one for her rights.
 */
@Service
public class PassInvoices {

    private final Issuing issuing;
    private final CreditLines creditLines;
    private final CreditIssuing credits;
    private final CardRefundBooks refunds;
    private final CheckoutRows checkouts;
    private final Payers payers;
    private final BillingReference reference;
    private final JdbcClient jdbc;
    private final Clock clock;

    PassInvoices(
            Issuing issuing,
            CreditLines creditLines,
            CreditIssuing credits,
            CardRefundBooks refunds,
            CheckoutRows checkouts,
            Payers payers,
            BillingReference reference,
            JdbcClient jdbc,
            Clock clock) {
        this.issuing = issuing;
        this.creditLines = creditLines;
        this.credits = credits;
        this.refunds = refunds;
        this.checkouts = checkouts;
        this.payers = payers;
        this.reference = reference;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The VAT that is in the price of the pack on the day; zero where the operator's invoices carry none. */
    public Money vatIn(Plan pack, LocalDate day) {
        OperatorId operator = pack.operator();
        int rate = reference.find(operator).isPresent() ? DueFee.rate(pack, day, reference) : 0;
        Money price = pack.feeOn(day);
        long gross = price.getAmountMinorLong();
        return Money.ofMinor(price.getCurrencyUnit(), gross - VatSplit.net(gross, rate));
    }

    /** Asks for what the pack was charged; empty when the operator bills elsewhere, or it costs nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InvoiceId> issue(Membership pack) {
        OperatorId operator = pack.plan().operator();
        DueFee fee = new DueFee(pack, pack.startsOn(), pack.endsOn());
        return jdbc.sql("SELECT id FROM charge WHERE source = ? AND invoice_id IS NULL FOR UPDATE")
                .param(fee.source())
                .query(UUID.class)
                .optional()
                .map(charge -> {
                    DraftLine line = fee.line(fee.rate(reference)).chargedAs(charge);
                    InvoiceDraft draft = new InvoiceDraft(Payers.idOf(operator, pack.member()), List.of(line));
                    return issuing.issue(operator, List.of(draft), clock.instant(), null)
                            .getFirst()
                            .id();
                });
    }

    /** Credits all that is left of the invoice; what was paid by card goes back to the card, soon and until it has gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(OperatorId operator, InvoiceId invoice) {
        Instant now = clock.instant();
        checkouts.listPaid(invoice).forEach(paid -> {
            PaymentId payment = paid.payment();
            checkouts.wantRefund(paid.id(), now);
            if (payment != null) {
                refunds.gone(checkouts.hold(paid.id()).orElseThrow(), payment, now);
            }
        });
        UUID payer = jdbc.sql("SELECT payer_id FROM open_item WHERE invoice_id = ? FOR UPDATE")
                .param(invoice.value())
                .query(UUID.class)
                .single();
        List<Document.Line> lines = creditLines.of(CreditWish.whole(invoice, null));
        if (!lines.isEmpty()) {
            Payer customer =
                    payers.byId(List.of(new PayerId(payer))).values().iterator().next();
            credits.issue(operator, customer, invoice, null, lines, now);
        }
    }
}
