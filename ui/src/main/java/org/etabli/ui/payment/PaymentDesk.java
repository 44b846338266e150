package org.etabli.ui.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.billing.Age;
import org.etabli.billing.CardRefunds;
import org.etabli.billing.Credits;
import org.etabli.billing.NewCardRefund;
import org.etabli.billing.NewPayment;
import org.etabli.billing.NewRefund;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.Outstanding;
import org.etabli.billing.PayerCredit;
import org.etabli.billing.PaymentHistory;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.billing.RecordedPayment;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the payments screen asks and does, in the name of who sits before it. */
@Component
class PaymentDesk {

    static final int ROWS = 100;
    private static final int LATEST = 20;

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Venues venues;
    private final Outstanding outstanding;
    private final Payments payments;
    private final PaymentHistory history;
    private final Credits credits;
    private final CardRefunds cardRefunds;

    PaymentDesk(
            SignedIn signedIn,
            VenueScope scope,
            Venues venues,
            Outstanding outstanding,
            Payments payments,
            PaymentHistory history,
            Credits credits,
            CardRefunds cardRefunds) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.venues = venues;
        this.outstanding = outstanding;
        this.payments = payments;
        this.history = history;
        this.credits = credits;
        this.cardRefunds = cardRefunds;
    }

    /** The operator of the venue in scope, where it bills with Établi and she may see what is owed. */
    Optional<OperatorId> operator() {
        return scope.currentBooks().filter(outstanding::bills);
    }

    CurrencyUnit currency(OperatorId operator) {
        return venues.getOperator(operator).currency();
    }

    LocalDate today(OperatorId operator) {
        return outstanding.today(operator);
    }

    Map<Age, Outstanding.Sum> ages(OperatorId operator) {
        return outstanding.ages(signedIn.caller(), operator);
    }

    List<OpenInvoice> open(OperatorId operator, String search, @Nullable Age age) {
        return outstanding.list(signedIn.caller(), operator, search, age, ROWS);
    }

    List<OpenInvoice> openOf(OperatorId operator, PayerId payer) {
        return outstanding.of(signedIn.caller(), operator, payer);
    }

    List<RecordedPayment> latest(OperatorId operator) {
        return history.list(signedIn.caller(), operator, 0, LATEST);
    }

    List<PayerCredit> credits(OperatorId operator) {
        return payments.credits(signedIn.caller(), operator);
    }

    PaymentOutcome record(OperatorId operator, NewPayment payment) {
        return payments.record(signedIn.caller(), operator, payment);
    }

    PaymentOutcome reverse(PaymentId payment, @Nullable String reason) {
        return payments.reverse(signedIn.caller(), payment, reason);
    }

    Money mostToCard(PaymentId payment) {
        return cardRefunds.most(signedIn.caller(), payment);
    }

    PaymentOutcome refundToCard(NewCardRefund wanted) {
        return cardRefunds.refund(signedIn.caller(), wanted);
    }

    PaymentOutcome spend(OperatorId operator, String key, PayerId payer, InvoiceId invoice) {
        return credits.spend(signedIn.caller(), operator, key, payer, invoice);
    }

    PaymentOutcome refund(OperatorId operator, NewRefund refund) {
        return credits.refund(signedIn.caller(), operator, refund);
    }
}
