package org.etabli.billing;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.etabli.billing.CheckoutCause.Ahead;
import org.etabli.billing.CheckoutRows.Row;
import org.etabli.billing.PaymentOutcome.Refused;
import org.etabli.billing.provider.ProviderAwayException;
import org.etabli.billing.provider.StripeCheckout;
import org.etabli.database.Transactions;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives payments back the way they came, for whoever was allowed to, and books that they went. */
@Component
class Refunds {

    private static final Logger log = LoggerFactory.getLogger(Refunds.class);

    private final Recording recording;
    private final Credits credits;
    private final WalletBalances wallets;
    private final CheckoutRows checkouts;
    private final CardRefundRows parts;
    private final StripeCheckout cards;
    private final Transactions transactions;
    private final Clock clock;

    Refunds(
            Recording recording,
            Credits credits,
            WalletBalances wallets,
            CheckoutRows checkouts,
            CardRefundRows parts,
            StripeCheckout cards,
            Transactions transactions,
            Clock clock) {
        this.recording = recording;
        this.credits = credits;
        this.wallets = wallets;
        this.checkouts = checkouts;
        this.parts = parts;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The money goes first: if it can't, nothing is booked, and the card service is asked again by and by. */
    PaymentOutcome giveBack(OperatorId operator, PaymentId payment, @Nullable String reason, MemberId by) {
        Optional<Row> card = checkouts.ofPayment(payment);
        if (parts.isPart(payment)) {
            return new Refused(Refusal.byRule("card-refund-is-final"));
        }
        if (card.isPresent() && !card.get().refunded()) {
            Row row = card.get();
            Optional<Refusal> never = transactions.inOne(() -> want(operator, row, payment));
            if (never.isPresent()) {
                return new Refused(never.get());
            }
            try {
                cards.giveBack(row.order(), Objects.requireNonNull(row.transaction()));
            } catch (ProviderAwayException away) {
                log.warn("Payment {} could not be given back yet", payment, away);
                return new Refused(Refusal.byState("refund-waits"));
            }
        }
        return transactions.inOne(() -> {
            if (card.isEmpty() && credits.isSpent(operator, payment)) {
                return new Refused(Refusal.byState("credit-spent"));
            }
            card.ifPresent(row -> checkouts.refunded(row.id(), clock.instant()));
            return recording.reverse(operator, payment, reason, by, clock.instant());
        });
    }

    private Optional<Refusal> want(OperatorId operator, Row row, PaymentId payment) {
        checkouts.hold(row.id());
        if (!parts.of(row.id()).isEmpty()) {
            return Optional.of(Refusal.byState("refunded-in-part"));
        }
        if (credits.isSpent(operator, payment)) {
            return Optional.of(Refusal.byState("credit-spent"));
        }
        if (row.cause() instanceof Ahead(var fund, var payer)) {
            if (fund == Fund.GIFT) {
                return Optional.of(Refusal.byRule("gift-is-taken-back-there"));
            }
            Money balance = wallets.hold(operator, payer);
            if (balance.isLessThan(row.order().amount())) {
                return Optional.of(Refusal.byState("wallet-spent", balance));
            }
        }
        checkouts.wantRefund(row.id(), clock.instant());
        return Optional.empty();
    }
}
