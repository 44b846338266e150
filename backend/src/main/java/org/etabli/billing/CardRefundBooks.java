package org.etabli.billing;

import java.time.Instant;
import java.util.List;
import org.etabli.billing.CardRefundRows.Part;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
import org.etabli.billing.CheckoutRows.Row;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what of a card payment went back to the card, once, however often and in whatever order it is told: the service
 * tells how much has gone in all, and what of it is not in the books yet is booked. The checkout must be held.
 */
@Component
class CardRefundBooks {

    private final CardRefundRows parts;
    private final Recording recording;
    private final Allocations allocations;
    private final Credits credits;
    private final AheadRefunds ahead;

    CardRefundBooks(
            CardRefundRows parts, Recording recording, Allocations allocations, Credits credits, AheadRefunds ahead) {
        this.parts = parts;
        this.recording = recording;
        this.allocations = allocations;
        this.credits = credits;
        this.ahead = ahead;
    }

    /** All of the payment has gone back, or goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void gone(Row row, PaymentId payment, Instant at) {
        boolean whole = parts.of(row.id()).isEmpty();
        if (!whole || recording.reverse(row.operator(), payment, null, null, at) instanceof PaymentOutcome.Refused) {
            gone(row, row.order().amount().getAmountMinorLong(), at);
        }
    }

    /** @param minor how much has gone back in all */
    @Transactional(propagation = Propagation.MANDATORY)
    void gone(Row row, long minor, Instant at) {
        List<Part> known = parts.of(row.id());
        long news = minor
                - known.stream()
                        .filter(part -> !part.isWaiting())
                        .mapToLong(Part::minor)
                        .sum();
        for (Part part : known) {
            if (part.isWaiting() && part.minor() <= news) {
                book(row, part, at);
                news -= part.minor();
            }
        }
        if (news > 0) {
            book(row, parts.add(row.id(), news, null, "told-" + minor, null, at), at);
        }
    }

    /** Pays out of the payer's credit; beyond it the invoice is open again. What was paid ahead leaves its fund. */
    @Transactional(propagation = Propagation.MANDATORY)
    Recorded book(Row row, Part part, Instant at) {
        String source = "card-refund-" + part.id();
        if (!part.isWaiting()) {
            return recording.find(row.operator(), source).orElseThrow();
        }
        Recorded out = switch (row.cause()) {
            case OfInvoice(var invoice, var number) -> ofInvoice(row, invoice, part, source, at);
            case Ahead(var fund, var payer) -> {
                Money amount = Money.ofMinor(row.order().amount().getCurrencyUnit(), part.minor());
                boolean all = amount.isEqual(row.order().amount());
                yield ahead.out(row.operator(), fund, payer, amount, all, part, source, at);
            }
        };
        parts.booked(part.id(), out.id());
        return out;
    }

    private Recorded ofInvoice(Row row, InvoiceId invoice, Part part, String source, Instant at) {
        PayerId payer = allocations
                .hold(row.operator(), List.of(invoice))
                .values()
                .iterator()
                .next()
                .payer();
        long credit = credits.hold(row.operator(), payer).getAmountMinorLong();
        Money amount = Money.ofMinor(row.order().amount().getCurrencyUnit(), part.minor());
        Recorded out = recording.payOut(
                row.operator(), Fund.INVOICES, payer, PaymentMethod.CARD, amount, part.note(), source, part.by(), at);
        if (part.minor() > credit) {
            long taken = part.minor() - credit + allocations.beyondMinor(invoice);
            allocations.add(out.id(), invoice, -taken, at);
        }
        return out;
    }
}
