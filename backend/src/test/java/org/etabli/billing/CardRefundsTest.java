package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.etabli.billing.CheckoutOutcome.Open;
import org.etabli.billing.PaymentOutcome.Recorded;
import org.etabli.billing.RunOutcome.Accepted;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Parts of card payments that go back, against a server that speaks Stripe's language. */
@EtabliTest
@Import(BillingFixtures.class)
class CardRefundsTest implements TakesCards {

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
    CreditNotes creditNotes;

    @Autowired
    Credits credits;

    @Autowired
    Payments payments;

    @Autowired
    PaymentHistory history;

    @Autowired
    Checkouts checkouts;

    @Autowired
    CheckoutWatch watch;

    @Autowired
    CardRefunds refunds;

    @Autowired
    OnlineSales sales;

    @Autowired
    HttpSurface http;

    @Autowired
    TestClock clock;

    @Autowired
    DataSource database;

    private OperatorId operator;
    private Caller accountant;
    private Caller ines;
    private InvoiceId invoice;
    private String checkout;
    private PaymentId payment;

    @BeforeEach
    void forty_nine_euros_were_paid_by_card_and_twenty_of_them_credited() {
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
        checkout = ((Open) checkouts.begin(ines, invoice)).id().toString();
        STRIPE.pay(checkout);
        hear(STRIPE.event("checkout.session.completed", checkout));
        payment = history.list(accountant, operator, 0, 9).getFirst().id();
        creditNotes.write(accountant, new CreditWish(invoice, Map.of(1, 20_00L), "a week without heating"));
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    @Test
    void a_part_goes_back_to_the_card_and_stands_in_the_books() throws Exception {
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(20_00));

        Recorded back = (Recorded) refund("one", 12_00);

        assertThat(STRIPE.requests("/v1/refunds"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.form())
                        .containsEntry("payment_intent", "pi_" + checkout)
                        .containsEntry("amount", "1200"));
        RecordedPayment out = history.get(accountant, back.id());
        assertThat(out.signed()).isEqualTo(euros(-12_00));
        assertThat(out.method()).isEqualTo(PaymentMethod.CARD);
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(8_00));
        assertThat(openMinor()).isZero();
        booksAreSound();
    }

    @Test
    void asked_for_twice_and_told_twice_by_stripe_it_goes_back_once() {
        PaymentOutcome first = refund("one", 12_00);
        hear(STRIPE.refundedInPart(checkout, 12_00));
        hear(STRIPE.refundedInPart(checkout, 12_00));

        assertThat(refund("one", 12_00)).isEqualTo(first);

        assertThat(STRIPE.requests("/v1/refunds")).hasSize(1);
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
    }

    @Test
    void eight_wishes_at_once_never_give_back_more_than_there_is() throws Exception {
        List<Callable<PaymentOutcome>> wishes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String key = "wish-" + n;
            wishes.add(() -> refund(key, 8_00));
        }
        int went = 0;
        try (var clients = Executors.newFixedThreadPool(8)) {
            for (Future<PaymentOutcome> answer : clients.invokeAll(wishes)) {
                went += answer.get() instanceof Recorded ? 1 : 0;
            }
        }

        assertThat(went).isEqualTo(2);
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(4_00));
        assertThat(STRIPE.requests("/v1/refunds")).hasSize(2);
    }

    @Test
    void more_than_was_paid_too_much_is_refused_and_nothing_moves() {
        assertThat(refund("one", 20_01))
                .isEqualTo(new PaymentOutcome.Refused(Refusal.byState("more-than-refundable", euros(20_00))));

        assertThat(STRIPE.requests("/v1/refunds")).isEmpty();
        assertThat(history.list(accountant, operator, 0, 9)).hasSize(1);
    }

    @Test
    void messages_out_of_order_book_the_difference_once() {
        hear(STRIPE.refundedInPart(checkout, 15_00));
        hear(STRIPE.refundedInPart(checkout, 5_00));

        assertThat(history.list(accountant, operator, 0, 9))
                .extracting(RecordedPayment::signed)
                .containsExactlyInAnyOrder(euros(49_00), euros(-15_00));
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(5_00));
    }

    @Test
    void what_the_service_gives_back_beyond_the_credit_is_owed_again() throws Exception {
        hear(STRIPE.refundedInPart(checkout, 30_00));
        assertThat(openMinor()).isEqualTo(10_00);

        hear(STRIPE.refunded(checkout));
        hear(STRIPE.refunded(checkout));

        assertThat(openMinor()).isEqualTo(29_00);
        assertThat(history.list(accountant, operator, 0, 9).stream()
                        .map(RecordedPayment::signed)
                        .reduce(euros(0), Money::plus))
                .isEqualTo(euros(0));
        booksAreSound();
    }

    @Test
    void a_refund_that_stripe_made_and_whose_answer_got_lost_is_booked_by_its_message() {
        STRIPE.away(true);
        assertThat(refund("one", 12_00)).isEqualTo(new PaymentOutcome.Refused(Refusal.byState("refund-waits")));
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(8_00));
        STRIPE.away(false);

        hear(STRIPE.refundedInPart(checkout, 12_00));
        watch.look();

        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
        assertThat(refund("one", 12_00)).isInstanceOf(Recorded.class);
    }

    @Test
    void what_could_not_leave_is_sent_by_the_job() {
        STRIPE.away(true);
        refund("one", 12_00);
        STRIPE.away(false);

        watch.look();
        watch.look();

        assertThat(history.list(accountant, operator, 0, 9)).hasSize(2);
        assertThat(refunds.most(accountant, payment)).isEqualTo(euros(8_00));
    }

    @Test
    void after_a_part_neither_the_whole_nor_the_part_is_taken_back() {
        Recorded part = (Recorded) refund("one", 12_00);

        assertThat(payments.reverse(accountant, payment, null))
                .isEqualTo(new PaymentOutcome.Refused(Refusal.byState("refunded-in-part")));
        assertThat(payments.reverse(accountant, part.id(), null))
                .isEqualTo(new PaymentOutcome.Refused(Refusal.byRule("card-refund-is-final")));
    }

    @Test
    void only_who_bills_there_sends_money_back() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller elsewhere = given.staff(Role.ACCOUNTANT, billing.aLiableOperator(LocalDate.of(2026, 11, 1)));
        var wanted = new NewCardRefund("one", payment, euros(1_00), null);

        assertThatThrownBy(() -> refunds.refund(desk, wanted)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> refunds.refund(elsewhere, wanted)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> refunds.most(ines, payment)).isInstanceOf(NotFoundException.class);
    }

    private PaymentOutcome refund(String key, long minor) {
        return refunds.refund(accountant, new NewCardRefund(key, payment, euros(minor), null));
    }

    private static Money euros(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }

    private void booksAreSound() throws Exception {
        try (Connection connection = database.getConnection()) {
            assertThat(new JournalVerifier(connection)
                            .verify(operator.value(), "")
                            .broken())
                    .isNull();
        }
    }

    private long openMinor() {
        return invoices.get(accountant, invoice).summary().open().getAmountMinorLong();
    }

    private void hear(String message) {
        assertThat(http.anybody()
                        .tell(
                                "/hooks/stripe",
                                message,
                                "Stripe-Signature",
                                StripeServer.signature(message, StripeServer.SECRET, clock.instant()))
                        .status())
                .isEqualTo(204);
    }
}
