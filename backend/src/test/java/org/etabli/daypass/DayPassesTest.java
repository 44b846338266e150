package org.etabli.daypass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.OnlineSales;
import org.etabli.billing.PaysBy;
import org.etabli.daypass.DayPass.State;
import org.etabli.daypass.DayPassOutcome.Confirmed;
import org.etabli.daypass.DayPassOutcome.Refused;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.network.HalfDays;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.DayPart;
import org.etabli.reservation.DeskDays;
import org.etabli.reservation.DeskVisit;
import org.etabli.reservation.PassDay;
import org.etabli.reservation.ReservationStatus;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.etabli.web.TooManyRequestsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class DayPassesTest {

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
    HalfDays halves;

    @Autowired
    DeskDays deskDays;

    @Autowired
    Venues venues;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId desks;
    private PlanId pack;
    private Caller desk;

    @BeforeEach
    void two_desks_for_49_euros_a_day() {
        clock.reset();
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        desks = given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));
        given.costs(desks, "HALF_DAY", 3000);
        pack = given.aPlan(operator, "DESK", "HALF_DAYS", 2L);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void she_is_expected_at_the_front_desk_and_her_invoice_asks_for_the_price_once() {
        DayPass pass = confirmed(wanted("ines@visitor.example"));

        List<DeskVisit> visits = expected();
        assertThat(visits).hasSize(1);
        assertThat(visits.getFirst().scheduled().memberName()).isEqualTo("Inès Moreau");
        assertThat(visits.getFirst().reservation().status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(visits.getFirst().reservation().price().isZero()).isTrue();
        assertThat(visits.getFirst().reservation().title()).contains("49,00");
        assertThat(invoiced()).isEqualTo(49_00);
        assertThat(open(pass)).isEqualTo(49_00);
        assertThat(owed(pass)).isEqualTo(49_00);
    }

    @Test
    void nobody_can_sign_in_as_her_and_her_address_belongs_to_the_operator() {
        DayPass pass = confirmed(wanted("ines@visitor.example"));

        assertThat(given.count(
                        "SELECT COUNT(*) FROM member WHERE id = ? AND email IS NULL",
                        pass.member().value()))
                .isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM login WHERE member_id = ?",
                        pass.member().value()))
                .isZero();
        assertThat(given.text(
                        "SELECT operator_id FROM day_pass WHERE id = ?",
                        pass.id().value()))
                .isEqualTo(operator.toString());
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_books_once() throws Exception {
        NewDayPass wanted = wanted("ines@visitor.example");
        List<DayPassOutcome> outcomes = atOnce(java.util.Collections.nCopies(4, wanted));

        assertThat(outcomes).allMatch(Confirmed.class::isInstance);
        assertThat(expected()).hasSize(1);
        assertThat(invoiced()).isEqualTo(49_00);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DAY_PASS' AND subject_id = ?",
                        wanted.id().value()))
                .isEqualTo(1);
    }

    @Test
    void the_last_desk_goes_to_one_of_those_who_want_it_at_once_and_the_others_owe_nothing() throws Exception {
        confirmed(wanted("first@visitor.example"));
        List<NewDayPass> rivals = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            rivals.add(wanted("rival" + n + "@visitor.example"));
        }
        List<DayPassOutcome> outcomes = atOnce(rivals);

        assertThat(outcomes).filteredOn(Confirmed.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(5)
                .allSatisfy(no -> assertThat(((Refused) no).refusal().rule()).isEqualTo("day-full"));
        assertThat(expected()).hasSize(2);
        assertThat(invoiced()).isEqualTo(2 * 49_00);
        assertThat(given.count("SELECT COUNT(*) FROM day_pass WHERE operator_id = ?", operator.value()))
                .isEqualTo(2);
    }

    @Test
    void full_closed_late_and_far_days_are_told_before_and_refused_after() {
        confirmed(wanted("one@visitor.example"));
        assertThat(state(TUESDAY)).isEqualTo(PassDay.State.FREE);
        confirmed(wanted("two@visitor.example"));
        assertThat(state(TUESDAY)).isEqualTo(PassDay.State.FULL);
        assertThat(refusal(TUESDAY)).isEqualTo("day-full");

        assertThat(refusal(TUESDAY.minusDays(2))).isIn("day-over", "venue-closed");
        assertThat(refusal(TUESDAY.plusDays(365))).isEqualTo("beyond-horizon");
        assertThat(shop.day(venues.get(venue), DayPart.DAY, TUESDAY.plusDays(365)))
                .isEmpty();
    }

    @Test
    void given_up_in_time_nothing_is_due_and_the_desk_is_free_again() {
        DayPass pass = confirmed(wanted("ines@visitor.example"));
        assertThat(passes.terms(pass).free()).isTrue();

        assertThat(passes.cancel(pass)).isInstanceOf(CancellationOutcome.Cancelled.class);
        assertThat(passes.cancel(pass)).isInstanceOf(CancellationOutcome.Cancelled.class);

        assertThat(passes.find(pass.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(expected()).isEmpty();
        assertThat(open(pass)).isZero();
        assertThat(owed(pass)).isZero();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM invoice WHERE corrects_id = ?",
                        java.util.Objects.requireNonNull(pass.invoice()).value()))
                .isEqualTo(1);
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'DAY_PASS_CANCELLED' AND subject_id = ?",
                        pass.id().value()))
                .isEqualTo(1);
    }

    @Test
    void given_up_late_the_price_stays_due_and_she_is_told_so_before() {
        given.with(desks, "free_cancel_minutes", 2880);
        given.with(desks, "late_cancel_percent", 100);
        DayPass pass = confirmed(wanted("ines@visitor.example"));
        clock.advance(Duration.ofHours(1));

        assertThat(passes.terms(pass).free()).isFalse();
        passes.cancel(pass);

        assertThat(expected()).isEmpty();
        assertThat(open(pass)).isEqualTo(49_00);
    }

    @Test
    void paying_at_the_desk_is_the_operators_choice() {
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        assertThat(shop.find(venues.get(venue))).isPresent();

        sales.setPaysAtDesk(accountant, operator, false);

        assertThat(shop.find(venues.get(venue))).isEmpty();
        assertThatThrownBy(() -> passes.buy(wanted("ines@visitor.example"), operator.toString()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sales.setPaysAtDesk(desk, operator, true)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_pack_that_is_not_public_is_not_sold_to_visitors() {
        given.insert("UPDATE plan SET on_site = FALSE WHERE id = ?", pack.value());

        assertThat(shop.find(venues.get(venue))).isEmpty();
    }

    @Test
    void halves_of_a_day_are_sold_once_the_venue_says_where_they_meet() {
        PlanId half = given.aPlan(operator, "DESK", "HALF_DAYS", 1L);
        Venue sold = venues.get(venue);
        Caller manager = given.staff(Role.MANAGER, operator);
        assertThat(shop.parts(sold)).containsExactly(DayPart.DAY);
        assertThatThrownBy(() -> halves.set(desk, venue, LocalTime.of(13, 0))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> halves.set(manager, venue, LocalTime.of(9, 0)))
                .isInstanceOf(InvalidInputException.class);
        halves.set(manager, venue, LocalTime.of(13, 0));

        assertThat(shop.parts(sold)).containsExactly(DayPart.DAY, DayPart.MORNING, DayPart.AFTERNOON);
        assertThat(shop.find(sold, DayPart.MORNING).orElseThrow().id()).isEqualTo(half);
        assertThat(shop.find(sold).orElseThrow().id()).isEqualTo(pack);
        confirmed(half(half, DayPart.MORNING, "a"));
        DayPass second = confirmed(half(half, DayPart.MORNING, "b"));

        assertThat(state(DayPart.MORNING)).isEqualTo(PassDay.State.FULL);
        assertThat(state(DayPart.AFTERNOON)).isEqualTo(PassDay.State.FREE);
        assertThat(state(DayPart.DAY)).isEqualTo(PassDay.State.FULL);
        assertThat(second.part()).isEqualTo(DayPart.MORNING);
        assertThat(expected()).allSatisfy(visit -> {
            assertThat(visit.reservation().slot().end().atZone(TestClock.PARIS).toLocalTime())
                    .isEqualTo(LocalTime.of(13, 0));
            assertThat(visit.reservation().slot().duration()).isLessThanOrEqualTo(Duration.ofHours(5));
            assertThat(visit.reservation().price().isZero()).isTrue();
            assertThat(visit.reservation().title()).contains("le matin");
        });
        DayPass afternoon = confirmed(half(half, DayPart.AFTERNOON, "c"));
        assertThat(afternoon.price()).isEqualTo(second.price());
        halves.set(manager, venue, null);
        assertThat(shop.parts(sold)).containsExactly(DayPart.DAY);
        assertThatThrownBy(() -> passes.buy(half(half, DayPart.AFTERNOON, "d"), operator.toString()))
                .isInstanceOf(NotFoundException.class);
    }

    private NewDayPass half(PlanId plan, DayPart part, String name) {
        return new NewDayPass(
                DayPassId.next(),
                venue,
                plan,
                TUESDAY,
                part,
                "Inès",
                "Moreau",
                operator + name + "@visitor.example",
                PaysBy.ON_SITE,
                Locale.FRENCH);
    }

    private PassDay.State state(DayPart part) {
        return shop.day(venues.get(venue), part, TUESDAY).orElseThrow().state();
    }

    @Test
    void one_address_does_not_take_every_desk() {
        for (int n = 0; n < 5; n++) {
            passes.buy(wanted("greedy@visitor.example"), operator.toString());
        }
        assertThatThrownBy(() -> passes.buy(wanted("greedy@visitor.example"), operator.toString()))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void an_address_that_is_none_is_told() {
        assertThatThrownBy(() -> wanted("@nowhere")).isInstanceOf(InvalidInputException.class);
    }

    private List<DayPassOutcome> atOnce(List<NewDayPass> wishes) throws Exception {
        List<DayPassOutcome> outcomes = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(wishes.size())) {
            List<Callable<DayPassOutcome>> calls = wishes.stream()
                    .map(wish -> (Callable<DayPassOutcome>) () -> passes.buy(wish, wish.email()))
                    .toList();
            for (Future<DayPassOutcome> outcome : clients.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private PassDay.State state(LocalDate day) {
        return shop.day(venues.get(venue), DayPart.DAY, day).orElseThrow().state();
    }

    private String refusal(LocalDate day) {
        return ((Refused) passes.buy(wanted("late@visitor.example", day), operator.toString()))
                .refusal()
                .rule();
    }

    private DayPass confirmed(NewDayPass wanted) {
        return ((Confirmed) passes.buy(wanted, operator.toString())).pass();
    }

    private NewDayPass wanted(String email) {
        return wanted(email, TUESDAY);
    }

    private NewDayPass wanted(String email, LocalDate day) {
        return new NewDayPass(
                DayPassId.next(),
                venue,
                pack,
                day,
                DayPart.DAY,
                "Inès",
                "Moreau",
                operator + email,
                PaysBy.ON_SITE,
                Locale.FRENCH);
    }

    private List<DeskVisit> expected() {
        var day = venues.calendarOf(venue).wholeDay(TUESDAY);
        return deskDays.list(desk, venue, day);
    }

    private long invoiced() {
        return given.count(
                "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE operator_id = ? AND invoice_id IS NOT NULL",
                operator.value());
    }

    private long open(DayPass pass) {
        return given.count(
                "SELECT open_minor FROM open_item WHERE invoice_id = ?",
                java.util.Objects.requireNonNull(pass.invoice()).value());
    }

    private long owed(DayPass pass) {
        return given.count(
                "SELECT COALESCE(SUM(IF(a.id = t.debit_account_id, t.amount, -t.amount)), 0) FROM ledger_account a"
                        + " JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id)"
                        + " WHERE a.owner_id = ? AND a.purpose = 'RECEIVABLE'",
                pass.member().value());
    }
}
