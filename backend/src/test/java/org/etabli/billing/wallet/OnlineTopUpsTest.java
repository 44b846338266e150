package org.etabli.billing.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.BillingHistory;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.CheckoutOutcome.Open;
import org.etabli.billing.CheckoutState.Standing;
import org.etabli.billing.Checkouts;
import org.etabli.billing.JournalCheck;
import org.etabli.billing.NewRefund;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PayerAddresses;
import org.etabli.billing.PaymentMethod;
import org.etabli.billing.PaymentOutcome;
import org.etabli.billing.Payments;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StripeServer;
import org.etabli.testing.TakesCards;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Wallets filled by card, against a server that speaks Stripe's language. */
@EtabliTest
@Import(BillingFixtures.class)
class OnlineTopUpsTest implements TakesCards {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    OnlineTopUps online;

    @Autowired
    Wallets wallets;

    @Autowired
    WalletStatements statements;

    @Autowired
    Checkouts checkouts;

    @Autowired
    Payments payments;

    @Autowired
    PayerAddresses payers;

    @Autowired
    OnlineSales sales;

    @Autowired
    JournalCheck journal;

    @Autowired
    HttpSurface http;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private PayerId wallet;

    @BeforeEach
    void an_operator_that_takes_cards() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        sales.set(accountant, operator, true, null);
        MemberId member =
                billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        given.affiliated(member, operator);
        ines = given.as(member);
        wallet = payers.of(ines, operator, member).id();
        assertThat(wallet).isEqualTo(BillingHistory.payerOf(operator, member));
    }

    @Test
    void what_she_pays_by_card_stands_in_her_wallet_once_however_often_stripe_tells() {
        CheckoutId checkout = begin(50);
        assertThat(balance()).isEqualTo(euros(0));
        STRIPE.pay(checkout.toString());
        String told = STRIPE.event("checkout.session.completed", checkout.toString());

        assertThat(hear(told)).isEqualTo(204);
        assertThat(hear(told)).isEqualTo(204);

        assertThat(balance()).isEqualTo(euros(50));
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID);
        assertThat(statements.movements(ines, wallet, 9))
                .singleElement()
                .satisfies(movement -> assertThat(movement.method()).isEqualTo(PaymentMethod.CARD));
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    @Test
    void two_clicks_open_one_page_and_another_amount_another_one() {
        assertThat(begin(50)).isEqualTo(begin(50)).isNotEqualTo(begin(20));
    }

    @Test
    void a_refund_that_is_heard_of_first_leaves_the_wallet_empty_and_both_in_the_books() {
        CheckoutId checkout = begin(50);
        STRIPE.pay(checkout.toString());

        hear(STRIPE.refunded(checkout.toString()));
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        hear(STRIPE.refunded(checkout.toString()));

        assertThat(balance()).isEqualTo(euros(0));
        assertThat(statements.movements(ines, wallet, 9)).hasSize(2);
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.REFUNDED);
    }

    @Test
    void a_part_that_went_back_at_the_card_service_leaves_the_wallet() {
        CheckoutId checkout = paid(50);

        hear(STRIPE.refundedInPart(checkout.toString(), 20_00));
        hear(STRIPE.refundedInPart(checkout.toString(), 20_00));

        assertThat(balance()).isEqualTo(euros(30));
    }

    @Test
    void what_was_spent_is_not_sent_back_from_here_and_is_owed_when_the_card_service_did() {
        CheckoutId checkout = paid(50);
        spend(30);

        assertThat(payments.reverse(accountant, payment(), "wanted"))
                .isEqualTo(new PaymentOutcome.Refused(Refusal.byState("wallet-spent", euros(20))));
        assertThat(STRIPE.requests("/v1/refunds")).isEmpty();
        hear(STRIPE.refunded(checkout.toString()));
        hear(STRIPE.refunded(checkout.toString()));

        assertThat(balance()).isEqualTo(euros(0));
        assertThat(given.count(
                        "SELECT COALESCE(SUM(amount_minor), 0) FROM payment WHERE payer_id = ? AND paid_out AND fund = 'INVOICES'",
                        wallet.value()))
                .isEqualTo(30_00);
        assertThat(journal.verify(accountant, operator).broken()).isNull();
    }

    @Test
    void the_operator_takes_a_top_up_back_to_the_card() {
        paid(50);

        payments.reverse(accountant, payment(), "by mistake");

        assertThat(STRIPE.requests("/v1/refunds")).hasSize(1);
        assertThat(balance()).isEqualTo(euros(0));
    }

    @Test
    void only_her_own_wallet_only_what_fits_and_only_where_cards_are_taken() {
        Caller other = given.as(given.aMember());

        assertThatThrownBy(() -> online.begin(other, wallet, euros(50))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> online.begin(ines, wallet, euros(0))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> online.begin(ines, wallet, euros(1_001))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> online.begin(ines, wallet, Money.of(CurrencyUnit.of("CHF"), 50)))
                .isInstanceOf(InvalidInputException.class);
        sales.set(accountant, operator, false, null);
        assertThat(online.isOffered(operator)).isFalse();
        assertThat(online.begin(ines, wallet, euros(50)))
                .isEqualTo(new CheckoutOutcome.Refused(Refusal.byRule("no-cards")));
    }

    private CheckoutId begin(int euros) {
        return ((Open) online.begin(ines, wallet, euros(euros))).id();
    }

    private CheckoutId paid(int euros) {
        CheckoutId checkout = begin(euros);
        STRIPE.pay(checkout.toString());
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        return checkout;
    }

    private PaymentId payment() {
        return statements.movements(ines, wallet, 9).getLast().payment();
    }

    private void spend(int euros) {
        wallets.refund(
                accountant, operator, new NewRefund("spent", wallet, PaymentMethod.CASH, euros(euros), "in cash"));
    }

    private Money balance() {
        return statements.get(ines, wallet).balance();
    }

    private static Money euros(int euros) {
        return Money.of(CurrencyUnit.EUR, euros);
    }

    private int hear(String message) {
        return http.anybody()
                .tell(
                        "/hooks/stripe",
                        message,
                        "Stripe-Signature",
                        StripeServer.signature(message, StripeServer.SECRET, clock.instant()))
                .status();
    }
}
