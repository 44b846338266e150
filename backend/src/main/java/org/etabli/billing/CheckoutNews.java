package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.etabli.billing.BillingEvents.PaidAheadByCard;
import org.etabli.billing.BillingEvents.PaidByCard;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
import org.etabli.billing.CheckoutRows.Row;
import org.etabli.billing.provider.PaymentProvider;
import org.etabli.billing.provider.ProviderEvent;
import org.etabli.billing.provider.ProviderEvent.Declined;
import org.etabli.billing.provider.ProviderEvent.Lapsed;
import org.etabli.billing.provider.ProviderEvent.Paid;
import org.etabli.billing.provider.ProviderEvent.Refunded;
import org.etabli.billing.provider.ProviderEvent.RefundedInPart;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.database.Transactions;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PaymentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Books what the card service tells, once, in whatever order and however often it is told. Money that comes is always
 * booked; a refund that is heard of before its payment waits for it.
 */
@Component
class CheckoutNews {

    private static final Logger log = LoggerFactory.getLogger(CheckoutNews.class);

    private final CheckoutRows rows;
    private final Recording recording;
    private final CardRefundBooks refunds;
    private final WalletBalances wallets;
    private final BillingReference reference;
    private final StripeCheckout cards;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckoutNews(
            CheckoutRows rows,
            Recording recording,
            CardRefundBooks refunds,
            WalletBalances wallets,
            BillingReference reference,
            StripeCheckout cards,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.recording = recording;
        this.refunds = refunds;
        this.wallets = wallets;
        this.reference = reference;
        this.cards = cards;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the card service and books its answer. */
    void ask(Row row) {
        String known = row.reference();
        if (known == null) {
            if (!row.order().until().isAfter(clock.instant())) {
                book(new Lapsed(row.id()));
            }
        } else {
            cards.look(row.order(), known).ifPresent(this::book);
        }
    }

    /** Does nothing for a checkout of another installation that shares the account. */
    void book(ProviderEvent event) {
        transactions.inOne(() -> rows.hold(event.checkout())
                .ifPresentOrElse(
                        row -> book(row, event, clock.instant()),
                        () -> log.info("Checkout {} is not known here", event.checkout())));
    }

    private void book(Row row, ProviderEvent event, Instant now) {
        switch (event) {
            case Paid paid -> {
                if (!row.isPaid()) {
                    paid(row, paid, now);
                }
            }
            case Declined declined -> rows.declined(row.id(), now);
            case Lapsed lapsed -> rows.lapsed(row.id());
            case Refunded refunded -> {
                rows.refunded(row.id(), now);
                reverse(row, row.payment(), now);
            }
            case RefundedInPart(var checkout, var total) -> {
                rows.toldRefunded(row.id(), total.getAmountMinorLong());
                if (row.payment() != null) {
                    refunds.gone(row, total.getAmountMinorLong(), now);
                }
            }
        }
    }

    private void paid(Row row, Paid paid, Instant now) {
        switch (row.cause()) {
            case OfInvoice(var invoice, var number) -> paid(row, invoice, paid, now);
            case Ahead ahead -> paid(row, ahead, paid, now);
        }
    }

    private void paid(Row row, Ahead ahead, Paid paid, Instant now) {
        if (ahead.fund() == Fund.WALLET) {
            wallets.hold(row.operator(), ahead.payer());
        } else if (rows.isPaidElsewhere(ahead)) {
            rows.paid(row.id(), paid.transaction(), null, now);
            return;
        }
        PaymentId id = recording
                .payIn(
                        row.operator(),
                        ahead.fund(),
                        ahead.payer(),
                        PaymentMethod.CARD,
                        paid.amount(),
                        null,
                        "card-" + row.id(),
                        null,
                        now)
                .id();
        rows.paid(row.id(), paid.transaction(), id, null);
        events.publishEvent(new PaidAheadByCard(row.operator(), ahead.fund(), ahead.payer(), now));
        if (row.refunded()) {
            reverse(row, id, now);
        } else {
            refunds.gone(row, row.toldRefundedMinor(), now);
        }
    }

    private void paid(Row row, InvoiceId invoice, Paid paid, Instant now) {
        NewPayment payment = new NewPayment(
                "card-" + row.id(),
                List.of(invoice),
                PaymentMethod.CARD,
                paid.amount(),
                now.atZone(reference.get(row.operator()).zone()).toLocalDate(),
                null);
        switch (recording.record(row.operator(), payment, null, now)) {
            case PaymentOutcome.Recorded(var id, var number) -> {
                rows.paid(row.id(), paid.transaction(), id, null);
                if (row.refunded()) {
                    reverse(row, id, now);
                } else {
                    events.publishEvent(new PaidByCard(invoice));
                    refunds.gone(row, row.toldRefundedMinor(), now);
                }
            }
            case PaymentOutcome.Refused nothingOpen -> rows.paid(row.id(), paid.transaction(), null, now);
        }
    }

    private void reverse(Row row, @Nullable PaymentId payment, Instant now) {
        if (payment != null) {
            refunds.gone(row, payment, now);
        }
    }

    /**
     * Sends the money back and books that it went.
     *
     * @throws org.etabli.billing.provider.ProviderAwayException when it has not gone; the wish stays
     */
    void giveBack(PaymentProvider by, Row row) {
        String transaction = row.transaction();
        if (transaction != null) {
            by.giveBack(row.order(), transaction);
            book(new Refunded(row.id()));
        }
    }
}
