package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.etabli.daypass.DayPass;
import org.etabli.daypass.DayPass.State;
import org.etabli.daypass.DayPassOutcome.ToPay;
import org.etabli.daypass.DayPassShop;
import org.etabli.daypass.DayPasses;
import org.etabli.daypass.NewDayPass;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.reservation.DayPart;
import org.etabli.reservation.Housekeeping;
import org.etabli.reservation.PassDay;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.StripeServer;
import org.etabli.testing.TakesCards;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Days that are paid by card, against a server that speaks Stripe's language, over real sockets both ways. */
@EtabliTest
@Import(BillingFixtures.class)
class DayPassCardsTest implements TakesCards {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    DayPasses passes;

    @Autowired
    DayPassShop shop;

    @Autowired
    OnlineSales sales;

    @Autowired
    CheckoutWatch watch;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    Venues venues;

    @Autowired
    HttpSurface http;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private PlanId pack;

    @BeforeEach
    void one_desk_for_49_euros_a_day_by_card() {
        clock.reset();
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        ResourceId desks = given.aPool(venue, "DESK", given.aUnit(venue, "A1"));
        given.costs(desks, "HALF_DAY", 3000);
        pack = given.aPlan(operator, "DESK", "HALF_DAYS", 2L);
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        sales.set(accountant, operator, true, null);
    }

    @AfterEach
    void on_time_again() {
        clock.reset();
    }

    @Test
    void her_desk_is_held_while_she_pays_and_hers_once_she_has() {
        NewDayPass wanted = wanted();
        ToPay first = (ToPay) passes.buy(wanted, operator.toString());
        ToPay again = (ToPay) passes.buy(wanted, operator.toString());

        assertThat(first.address()).hasHost("checkout.stripe.com");
        assertThat(again.address()).isEqualTo(first.address());
        assertThat(state()).isEqualTo(PassDay.State.FULL);
        assertThat(letters(first.pass())).isZero();

        pay(first.pass());

        assertThat(pass(first).state()).isEqualTo(State.CONFIRMED);
        assertThat(status(first)).isEqualTo("CONFIRMED");
        assertThat(open(first)).isZero();
        assertThat(letters(first.pass())).isEqualTo(1);
    }

    @Test
    void not_paid_in_time_her_desk_is_free_again_and_nothing_is_owed() {
        ToPay held = (ToPay) passes.buy(wanted(), operator.toString());
        clock.advance(Duration.ofMinutes(61));

        housekeeping.expireHolds();

        assertThat(pass(held).state()).isEqualTo(State.LAPSED);
        assertThat(state()).isEqualTo(PassDay.State.FREE);
        assertThat(open(held)).isZero();
        assertThat(letters(held.pass())).isZero();
    }

    @Test
    void what_is_paid_too_late_goes_back() {
        ToPay held = (ToPay) passes.buy(wanted(), operator.toString());
        clock.advance(Duration.ofMinutes(61));
        housekeeping.expireHolds();

        pay(held.pass());
        watch.look();

        assertThat(pass(held).state()).isEqualTo(State.LAPSED);
        assertThat(STRIPE.requests("/v1/refunds")).hasSize(1);
    }

    @Test
    void given_up_in_time_her_money_goes_back_to_her_card_once() {
        ToPay held = (ToPay) passes.buy(wanted(), operator.toString());
        pay(held.pass());

        passes.cancel(pass(held));
        passes.cancel(pass(held));
        watch.look();
        watch.look();

        assertThat(pass(held).state()).isEqualTo(State.CANCELLED);
        assertThat(STRIPE.requests("/v1/refunds")).hasSize(1);
        assertThat(open(held)).isZero();
        assertThat(given.count(
                        "SELECT COALESCE(SUM(IF(a.id = t.debit_account_id, t.amount, -t.amount)), 0) FROM ledger_account a"
                                + " JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id)"
                                + " WHERE a.owner_id = ? AND a.purpose = 'RECEIVABLE'",
                        held.pass().member().value()))
                .isZero();
        assertThat(state()).isEqualTo(PassDay.State.FREE);
    }

    private void pay(DayPass pass) {
        UUID checkout = UUID.fromString(given.text(
                "SELECT id FROM checkout WHERE invoice_id = ?", invoice(pass).value()));
        STRIPE.pay(checkout.toString());
        String told = STRIPE.event("checkout.session.completed", checkout.toString());
        for (int n = 0; n < 2; n++) {
            String signature = StripeServer.signature(told, StripeServer.SECRET, clock.instant());
            assertThat(http.anybody()
                            .tell("/hooks/stripe", told, "Stripe-Signature", signature)
                            .status())
                    .isEqualTo(204);
        }
    }

    private NewDayPass wanted() {
        return new NewDayPass(
                DayPassId.next(),
                venue,
                pack,
                TUESDAY,
                DayPart.DAY,
                "Inès",
                "Moreau",
                operator + "@visitor.example",
                PaysBy.CARD,
                Locale.FRENCH);
    }

    private PassDay.State state() {
        return shop.day(venues.get(venue), DayPart.DAY, TUESDAY).orElseThrow().state();
    }

    private DayPass pass(ToPay sold) {
        return passes.find(sold.pass().id()).orElseThrow();
    }

    private String status(ToPay sold) {
        return given.text(
                "SELECT status FROM reservation WHERE id = ?",
                sold.pass().reservation().value());
    }

    private long open(ToPay sold) {
        return given.count(
                "SELECT open_minor FROM open_item WHERE invoice_id = ?",
                invoice(sold.pass()).value());
    }

    private long letters(DayPass pass) {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DAY_PASS' AND subject_id = ?",
                pass.id().value());
    }

    private static InvoiceId invoice(DayPass pass) {
        return Objects.requireNonNull(pass.invoice());
    }
}
