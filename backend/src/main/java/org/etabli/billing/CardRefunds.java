package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.CardRefundRows.Part;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutCause.OfInvoice;
import org.etabli.billing.CheckoutRows.Row;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.provider.ProviderAwayException;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends a part of a payment by card back to the card: never more than came by it and has not gone back, and never more
 * than the payer has paid too much. What an invoice still asks for is lowered by a credit note first.
 */
@Service
public class CardRefunds {

    private static final Logger log = LoggerFactory.getLogger(CardRefunds.class);

    private final BillingAccess access;
    private final CardRefundRows parts;
    private final CardRefundBooks books;
    private final Credits credits;
    private final WalletBalances wallets;
    private final CheckoutRows checkouts;
    private final StripeCheckout cards;
    private final Transactions transactions;
    private final Clock clock;

    CardRefunds(
            BillingAccess access,
            CardRefundRows parts,
            CardRefundBooks books,
            Credits credits,
            WalletBalances wallets,
            CheckoutRows checkouts,
            StripeCheckout cards,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.parts = parts;
        this.books = books;
        this.credits = credits;
        this.wallets = wallets;
        this.checkouts = checkouts;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How much of the payment may go back to its card now.
     *
     * @throws NotFoundException when there is no such card payment for the caller
     */
    public Money most(Caller caller, PaymentId payment) {
        Row row = row(caller, payment);
        return transactions.inOne(() -> most(row));
    }

    private Row row(Caller caller, PaymentId payment) {
        Row row = checkouts
                .ofPayment(payment)
                .filter(found -> caller.worksFor(found.operator()))
                .orElseThrow(() -> new NotFoundException("payment", payment));
        access.mustBill(caller, row.operator());
        return row;
    }

    private Money most(Row row) {
        Money paid = row.order().amount();
        if (row.refunded() || row.refundWanted()) {
            return Money.zero(paid.getCurrencyUnit());
        }
        long left = paid.getAmountMinorLong()
                - parts.of(row.id()).stream().mapToLong(Part::minor).sum();
        long credit = credit(row) - parts.waitingMinor(row.payer());
        return Money.ofMinor(paid.getCurrencyUnit(), Math.clamp(credit, 0, left));
    }

    private long credit(Row row) {
        return switch (row.cause()) {
            case OfInvoice of -> credits.hold(row.operator(), row.payer()).getAmountMinorLong();
            case Ahead(var fund, var payer) ->
                fund == Fund.WALLET ? wallets.hold(row.operator(), payer).getAmountMinorLong() : 0;
        };
    }

    /**
     * Sends so much of it back; wanted under the same key already, it is left so.
     *
     * @throws NotFoundException when there is no such card payment for the caller
     * @throws InvalidInputException when the amount is in another currency
     */
    public PaymentOutcome refund(Caller caller, NewCardRefund wanted) {
        Row known = row(caller, wanted.payment());
        if (!known.order().amount().isSameCurrency(wanted.amount())) {
            throw new InvalidInputException("amount", "other-currency");
        }
        Wish wish = transactions.inOne(() -> wish(checkouts.hold(known.id()).orElseThrow(), wanted, caller));
        return switch (wish) {
            case Wish.Beyond(var most) -> new Refused(Refusal.byState("more-than-refundable", most));
            case Wish.Noted(var row, var part) -> {
                try {
                    yield send(row, part);
                } catch (ProviderAwayException away) {
                    log.warn("Refund {} could not leave yet", part.id(), away);
                    yield new Refused(Refusal.byState("refund-waits"));
                }
            }
        };
    }

    private Wish wish(Row row, NewCardRefund wanted, Caller caller) {
        Money most = most(row);
        return parts.find(row.id(), wanted.key())
                .<Wish>map(part -> new Wish.Noted(row, part))
                .orElseGet(() -> wanted.amount().isGreaterThan(most)
                        ? new Wish.Beyond(most)
                        : new Wish.Noted(
                                row,
                                parts.add(
                                        row.id(),
                                        wanted.amount().getAmountMinorLong(),
                                        wanted.note(),
                                        wanted.key(),
                                        caller.member(),
                                        clock.instant())));
    }

    /** What has been noted and has not gone yet. */
    List<Part> waiting(int limit) {
        return parts.listWaiting(limit);
    }

    /**
     * The money goes first, then it is booked that it went.
     *
     * @throws ProviderAwayException when it has not gone; the wish stays
     */
    PaymentOutcome send(Part part) {
        return send(checkouts.find(part.checkout()).orElseThrow(), part);
    }

    private PaymentOutcome send(Row row, Part part) {
        if (part.isWaiting()) {
            Money amount = Money.ofMinor(row.order().amount().getCurrencyUnit(), part.minor());
            cards.giveBack(row.order(), Objects.requireNonNull(row.transaction()), part.id(), amount);
        }
        return transactions.inOne(() -> booked(row, part, clock.instant()));
    }

    /** The service's own message may have been quicker. */
    private Recorded booked(Row row, Part part, Instant at) {
        checkouts.hold(row.id());
        Part now = parts.of(row.id()).stream()
                .filter(each -> each.id().equals(part.id()))
                .findFirst()
                .orElseThrow();
        return books.book(row, now, at);
    }

    private sealed interface Wish {

        record Noted(Row row, Part part) implements Wish {}

        record Beyond(Money most) implements Wish {}
    }
}
