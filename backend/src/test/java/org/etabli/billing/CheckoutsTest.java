package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.CheckoutOutcome.ByHand;
import org.etabli.billing.CheckoutOutcome.Open;
import org.etabli.billing.CheckoutOutcome.Refused;
import org.etabli.billing.CheckoutState.Standing;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.TeamId;
import org.etabli.member.NewTeam;
import org.etabli.member.Teams;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StripeServer;
import org.etabli.testing.TakesCards;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Cards against a server that speaks Stripe's language, over real sockets both ways. */
@EtabliTest
@Import(BillingFixtures.class)
class CheckoutsTest implements TakesCards {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    BillingRuns runs;

    @Autowired
    RunItems items;

    @Autowired
    Issuance issuance;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    PaymentHistory history;

    @Autowired
    Teams teams;

    @Autowired
    Checkouts checkouts;

    @Autowired
    CheckoutWatch watch;

    @Autowired
    OnlineSales sales;

    @Autowired
    HttpSurface http;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private InvoiceId invoice;

    @BeforeEach
    void an_invoice_of_49_euros() {
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        accountant = given.staff(Role.ACCOUNTANT, operator);
        sales.set(accountant, operator, true, null);
        MemberId member =
                billing.aPayingMember(operator, billing.aMonthlyPlan(operator, 49_00), LocalDate.of(2026, 11, 1));
        ines = given.as(member);
        BillingRunId run = ((Accepted) runs.prepare(accountant, operator, YearMonth.of(2026, 11))).run();
        runs.commit(accountant, run);
        issuance.issueAll();
        invoice = items.issued(accountant, run, 0, 1).getFirst().invoice();
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    @Test
    void an_admin_pays_her_teams_invoice_and_its_other_people_do_not() {
        MemberId admin = given.aMember();
        given.affiliated(admin, operator);
        TeamId team = teams.create(
                        given.staff(Role.FRONT_DESK, operator),
                        operator,
                        new NewTeam("Atelier Clain", null, admin, true))
                .id();
        given.insert(
                "UPDATE payer SET member_id = NULL, team_id = ? WHERE member_id = ?",
                team.value(),
                ines.member().value());

        assertThat(checkouts.begin(given.as(admin), invoice)).isInstanceOf(Open.class);
        assertThatThrownBy(() -> checkouts.begin(ines, invoice)).isInstanceOf(NotFoundException.class);
        assertThat(checkouts.mayPay(
                        given.as(admin),
                        invoices.listOf(given.as(admin), team, 0, 1).getFirst()))
                .isTrue();
    }

    @Test
    void she_is_sent_to_stripe_with_the_amount_and_the_number_of_her_invoice() {
        Open open = begin();

        assertThat(open.address()).hasHost("checkout.stripe.com");
        var asked = STRIPE.requests("/v1/checkout/sessions").getFirst();
        assertThat(asked.authorization()).isEqualTo("Bearer " + StripeServer.KEY);
        assertThat(asked.form())
                .containsEntry("line_items[0][price_data][unit_amount]", "4900")
                .containsEntry("line_items[0][price_data][currency]", "eur")
                .containsEntry("metadata[checkout]", open.id().toString())
                .containsEntry(
                        "payment_intent_data[metadata][checkout]", open.id().toString())
                .containsEntry("payment_method_types[0]", "card")
                .hasEntrySatisfying("success_url", url -> assertThat(url).endsWith("/pay/" + open.id()))
                .hasEntrySatisfying(
                        "line_items[0][price_data][product_data][name]",
                        label -> assertThat(label).contains("2026-1"));
    }

    @Test
    void an_operator_with_its_own_account_is_paid_there() {
        sales.set(accountant, operator, true, "acct_1032D82eZvKYlo2C");

        begin();

        assertThat(STRIPE.requests("/v1/checkout/sessions").getFirst().account())
                .isEqualTo("acct_1032D82eZvKYlo2C");
    }

    @Test
    void many_clicks_open_one_page() throws Exception {
        List<Callable<CheckoutOutcome>> clicks = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            clicks.add(() -> checkouts.begin(ines, invoice));
        }
        List<URI> pages = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<CheckoutOutcome> answer : clients.invokeAll(clicks)) {
                pages.add(((Open) answer.get()).address());
            }
        }

        assertThat(pages).hasSize(8).containsOnly(pages.getFirst());
        assertThat(given.count("SELECT COUNT(*) FROM checkout WHERE invoice_id = ?", invoice.value()))
                .isEqualTo(1);
    }

    @Test
    void what_is_paid_is_booked_once_however_often_stripe_tells() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());
        String told = STRIPE.event("checkout.session.completed", checkout.toString());

        assertThat(hear(told)).isEqualTo(204);
        assertThat(hear(told)).isEqualTo(204);

        assertThat(openMinor()).isZero();
        assertThat(history.list(accountant, operator, 0, 9)).singleElement().satisfies(payment -> {
            assertThat(payment.method()).isEqualTo(PaymentMethod.CARD);
            assertThat(payment.amount()).isEqualTo(Money.of(CurrencyUnit.EUR, 49));
        });
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID);
        assertThat(checkouts.begin(ines, invoice)).isInstanceOf(Refused.class);
    }

    @Test
    void eight_messages_at_once_book_one_payment() throws Exception {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());
        String told = STRIPE.event("checkout.session.completed", checkout.toString());
        List<Callable<Integer>> messages = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            messages.add(() -> hear(told));
        }
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : clients.invokeAll(messages)) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }

        assertThat(history.list(accountant, operator, 0, 9)).hasSize(1);
    }

    @Test
    void a_message_that_stripe_did_not_sign_is_not_read() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());
        String told = STRIPE.event("checkout.session.completed", checkout.toString());

        assertThat(hear(told, StripeServer.signature(told, "whsec_another", clock.instant())))
                .isEqualTo(400);
        assertThat(hear(told + " ", StripeServer.signature(told, StripeServer.SECRET, clock.instant())))
                .isEqualTo(400);
        assertThat(hear(
                        told,
                        StripeServer.signature(
                                told, StripeServer.SECRET, clock.instant().minus(Duration.ofMinutes(6)))))
                .as("a copy of an old message")
                .isEqualTo(400);
        assertThat(http.anybody().tell("/hooks/stripe", told).status()).isEqualTo(400);
        assertThat(openMinor()).isEqualTo(49_00);
    }

    @Test
    void a_message_that_got_lost_is_asked_for_when_she_comes_back_and_by_the_job() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());

        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID);

        assertThat(openMinor()).isZero();
    }

    @Test
    void the_job_finds_what_was_paid_and_what_was_left() {
        CheckoutId checkout = begin().id();
        clock.advance(Duration.ofHours(2));
        STRIPE.expire(checkout.toString());

        watch.look();

        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.LAPSED);
        Open again = (Open) checkouts.again(checkout);
        assertThat(again.id()).isNotEqualTo(checkout);
        STRIPE.pay(again.id().toString());
        clock.advance(Duration.ofMinutes(11));

        watch.look();

        assertThat(openMinor()).isZero();
    }

    @Test
    void money_that_comes_after_its_page_expired_is_booked_all_the_same() {
        CheckoutId checkout = begin().id();
        STRIPE.expire(checkout.toString());
        hear(STRIPE.event("checkout.session.expired", checkout.toString()));
        STRIPE.pay(checkout.toString());

        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        hear(STRIPE.event("checkout.session.expired", checkout.toString()));

        assertThat(openMinor()).isZero();
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID);
    }

    @Test
    void a_refused_card_is_said_and_another_one_may_be_tried() {
        CheckoutId checkout = begin().id();

        hear(STRIPE.declined(checkout.toString()));

        CheckoutState state = checkouts.state(checkout);
        assertThat(state.standing()).isEqualTo(Standing.DECLINED);
        assertThat(state.address()).isNotNull();
        STRIPE.pay(checkout.toString());
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        hear(STRIPE.declined(checkout.toString()));
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID);
    }

    @Test
    void a_refund_that_is_heard_of_before_its_payment_leaves_the_invoice_open_and_both_in_the_books() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());

        hear(STRIPE.refunded(checkout.toString()));
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        hear(STRIPE.refunded(checkout.toString()));

        assertThat(openMinor()).isEqualTo(49_00);
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.REFUNDED);
    }

    @Test
    void what_was_paid_at_the_desk_meanwhile_goes_back_to_the_card() {
        CheckoutId checkout = begin().id();
        payments.record(accountant, operator, cash("desk"));
        STRIPE.pay(checkout.toString());

        hear(STRIPE.event("checkout.session.completed", checkout.toString()));

        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.PAID_TWICE);
        watch.look();
        watch.look();
        assertThat(STRIPE.requests("/v1/refunds"))
                .singleElement()
                .satisfies(refund -> assertThat(refund.form()).containsEntry("payment_intent", "pi_" + checkout));
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(1);
    }

    @Test
    void taking_a_card_payment_back_sends_the_money_first() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        var payment = history.list(accountant, operator, 0, 9).getFirst();

        STRIPE.away(true);
        assertThat(payments.reverse(accountant, payment.id(), "moved away")).isInstanceOf(PaymentOutcome.Refused.class);
        assertThat(openMinor()).isZero();
        STRIPE.away(false);
        Recorded back = (Recorded) payments.reverse(accountant, payment.id(), "moved away");
        hear(STRIPE.refunded(checkout.toString()));

        assertThat(openMinor()).isEqualTo(49_00);
        assertThat(payments.reverse(accountant, payment.id(), null)).isEqualTo(back);
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
    }

    @Test
    void a_refund_that_could_not_leave_is_tried_again_by_the_job() {
        CheckoutId checkout = begin().id();
        STRIPE.pay(checkout.toString());
        hear(STRIPE.event("checkout.session.completed", checkout.toString()));
        var payment = history.list(accountant, operator, 0, 9).getFirst();
        STRIPE.away(true);
        payments.reverse(accountant, payment.id(), null);
        STRIPE.away(false);

        watch.look();

        assertThat(openMinor()).isEqualTo(49_00);
        assertThat(checkouts.state(checkout).standing()).isEqualTo(Standing.REFUNDED);
    }

    @Test
    void when_stripe_is_away_she_is_told_and_may_try_again() {
        STRIPE.away(true);

        assertThat(checkouts.begin(ines, invoice)).isEqualTo(refused("card-service-away"));

        STRIPE.away(false);
        assertThat(checkouts.begin(ines, invoice)).isInstanceOf(Open.class);
    }

    @Test
    void the_same_port_takes_money_over_the_counter() {
        assertThat(checkouts.begin(invoice, PaysBy.ON_SITE)).isInstanceOf(ByHand.class);
        assertThat(STRIPE.requests("/v1/checkout/sessions")).isEmpty();

        Recorded paid = (Recorded) payments.record(accountant, operator, cash("counter"));
        assertThat(openMinor()).isZero();
        payments.reverse(accountant, paid.id(), null);

        assertThat(openMinor()).isEqualTo(49_00);
        assertThat(STRIPE.requests("/v1/refunds")).isEmpty();
    }

    @Test
    void nobody_pays_or_sees_another_ones_invoice_and_nobody_types_a_card_payment() {
        Caller other = given.as(given.aMember());

        assertThatThrownBy(() -> checkouts.begin(other, invoice)).isInstanceOf(NotFoundException.class);
        assertThat(checkouts.mayPay(other, summary())).isFalse();
        assertThat(checkouts.mayPay(ines, summary())).isTrue();
        assertThatThrownBy(() -> payments.record(
                        accountant,
                        operator,
                        new NewPayment(
                                "typed",
                                List.of(invoice),
                                PaymentMethod.CARD,
                                Money.of(CurrencyUnit.EUR, 49),
                                LocalDate.of(2026, 11, 23),
                                null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_operator_that_takes_no_cards_offers_none() {
        sales.set(accountant, operator, false, null);

        assertThat(checkouts.mayPay(ines, summary())).isFalse();
        assertThat(checkouts.begin(ines, invoice)).isEqualTo(refused("no-cards"));
        assertThatThrownBy(() -> sales.set(ines, operator, true, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sales.set(accountant, operator, true, "sk_live_oops"))
                .isInstanceOf(InvalidInputException.class);
    }

    private static Refused refused(String rule) {
        return new Refused(rule.equals("no-cards") ? Refusal.byRule(rule) : Refusal.byState(rule));
    }

    private NewPayment cash(String key) {
        return new NewPayment(
                key,
                List.of(invoice),
                PaymentMethod.CASH,
                Money.of(CurrencyUnit.EUR, 49),
                LocalDate.of(2026, 11, 23),
                null);
    }

    private Open begin() {
        return (Open) checkouts.begin(ines, invoice);
    }

    private InvoiceSummary summary() {
        return invoices.get(accountant, invoice).summary();
    }

    private long openMinor() {
        return summary().open().getAmountMinorLong();
    }

    private int hear(String message) {
        return hear(message, StripeServer.signature(message, StripeServer.SECRET, clock.instant()));
    }

    private int hear(String message, String signature) {
        return http.anybody()
                .tell("/hooks/stripe", message, "Stripe-Signature", signature)
                .status();
    }
}
