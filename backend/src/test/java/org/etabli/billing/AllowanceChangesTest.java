package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceChange;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeWish;
import org.etabli.membership.ChangeWish.GoOn;
import org.etabli.membership.ChangeWish.Rest;
import org.etabli.membership.ChangeWish.TakeBack;
import org.etabli.membership.ChangeWish.TakePlan;
import org.etabli.membership.ChangeWish.Transfer;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.Integrity;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What becomes of credits when a contract changes, told before and done so; against figures worked out by hand. */
@EtabliTest
@Import({BillingFixtures.class, Integrity.class})
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class AllowanceChangesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Autowired
    MembershipChanges changes;

    @Autowired
    Memberships memberships;

    @Autowired
    Forecasts forecasts;

    @Autowired
    Reservations reservations;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Fixtures given;

    @Autowired
    Integrity integrity;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private PlanId half;
    private PlanId full;
    private ResourceId room;
    private MemberId ines;
    private MembershipId contract;
    private Caller her;

    @BeforeEach
    void five_hours_a_month_or_ten() {
        day(TODAY);
        operator = billing.anExemptOperator(FIRST);
        VenueId venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        half = plan(99_00, 300);
        full = plan(180_00, 600);
        ines = given.aMember();
        given.affiliated(ines, operator);
        billing.livesSomewhere(operator, ines);
        contract = billing.joins(ines, half, FIRST, null);
        her = given.as(ines);
    }

    @AfterEach
    void nothingContradicts() {
        clock.reset();
        assertThat(integrity.contradictions()).isEmpty();
    }

    @Test
    void an_upgrade_ends_the_old_credits_with_their_days_and_gives_the_new_ones_whole() {
        reserves(LocalDate.of(2026, 11, 25), "10:00", "12:00");

        // 300 × 23 ÷ 30 = 230
        assertThat(foreseen(new TakePlan(full)))
                .extracting(AllowanceChange::before, AllowanceChange::after, AllowanceChange::used)
                .containsExactly(tuple(300L, 230L, 120L), tuple(600L, 600L, 0L));
        make(her, new TakePlan(full));
        make(her, new TakePlan(full));

        assertThat(left(ines, TODAY)).containsExactly(new Balance(600, 0, 0));
        assertThat(shown(contract, FIRST)).isEqualTo(230 - 120);
    }

    @Test
    void what_was_used_beyond_ones_days_is_taken_from_the_new_plan() {
        reserves(LocalDate.of(2026, 11, 25), "10:00", "14:30");

        assertThat(foreseen(new TakePlan(full)))
                .extracting(AllowanceChange::before, AllowanceChange::after, AllowanceChange::used)
                .containsExactly(tuple(300L, 270L, 270L), tuple(600L, 560L, 0L));
        make(her, new TakePlan(full));

        assertThat(left(ines, TODAY)).containsExactly(new Balance(560, 0, 0));
        assertThat(shown(contract, FIRST)).isZero();
        assertThat(left(ines, LocalDate.of(2026, 12, 24))).containsExactly(new Balance(600, 0, 0));
    }

    @Test
    void a_pause_leaves_the_credits_of_the_days_that_are_paid_for() {
        reserves(LocalDate.of(2026, 11, 24), "14:00", "15:00");
        LocalDate back = LocalDate.of(2027, 1, 11);

        // 23 of 30 days; none of December; 21 of 31 days of January: 203.2
        assertThat(foreseen(new Rest(TODAY.plusDays(0), back)))
                .extracting(
                        change -> change.period().start(),
                        AllowanceChange::before,
                        AllowanceChange::after,
                        AllowanceChange::used)
                .containsExactly(
                        tuple(FIRST, 300L, 230L, 60L),
                        tuple(DECEMBER, 300L, 0L, 0L),
                        tuple(LocalDate.of(2027, 1, 1), 300L, 204L, 0L));
        make(her, new Rest(TODAY, back));
        make(her, new Rest(TODAY, back));

        assertThat(shown(contract, FIRST)).isEqualTo(230 - 60);
        assertThat(left(ines, back)).containsExactly(new Balance(204, 0, 0));
        assertThat(left(ines, LocalDate.of(2027, 2, 1))).containsExactly(new Balance(300, 0, 0));
    }

    @Test
    void who_comes_back_sooner_has_the_credits_of_her_days_again() {
        reserves(LocalDate.of(2026, 11, 24), "14:00", "15:00");
        make(her, new Rest(TODAY, LocalDate.of(2027, 1, 11)));
        day(LocalDate.of(2026, 12, 12));

        // 20 of 31 days: 193.5; all of January
        assertThat(foreseen(new GoOn()))
                .extracting(change -> change.period().start(), AllowanceChange::before, AllowanceChange::after)
                .containsExactly(tuple(DECEMBER, 0L, 194L), tuple(LocalDate.of(2027, 1, 1), 204L, 300L));
        make(her, new GoOn());

        assertThat(left(ines, LocalDate.of(2026, 12, 12))).containsExactly(new Balance(194, 0, 0));
        assertThat(left(ines, LocalDate.of(2027, 1, 2))).containsExactly(new Balance(300, 0, 0));
    }

    @Test
    void a_pause_taken_back_the_same_day_leaves_everything_as_it_was() {
        reserves(LocalDate.of(2026, 11, 24), "14:00", "15:00");
        make(her, new Rest(TODAY, LocalDate.of(2027, 1, 11)));
        make(her, new GoOn());

        assertThat(left(ines, TODAY)).containsExactly(new Balance(300, 60, 0));
    }

    @Test
    void a_transfer_starts_afresh_for_the_new_person_whatever_the_first_has_used() {
        reserves(LocalDate.of(2026, 11, 25), "10:00", "14:30");
        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThat(foreseen(desk, new Transfer(paul)))
                .extracting(AllowanceChange::before, AllowanceChange::after, AllowanceChange::used)
                .containsExactly(tuple(300L, 270L, 270L), tuple(300L, 300L, 0L));
        make(desk, new Transfer(paul));

        assertThat(left(paul, TODAY)).containsExactly(new Balance(300, 0, 0));
        assertThat(left(ines, TODAY)).isEmpty();
        assertThat(shown(contract, FIRST)).isZero();
    }

    @Test
    void what_is_reserved_ahead_counts_on_the_plan_that_follows_and_is_given_back_when_it_does_not() {
        given.insert("UPDATE membership SET plan_id = ? WHERE id = ?", full.value(), contract.value());
        reserves(LocalDate.of(2026, 12, 3), "10:00", "12:00");

        assertThat(foreseen(new TakePlan(half)))
                .extracting(
                        change -> change.period().start(),
                        AllowanceChange::before,
                        AllowanceChange::after,
                        AllowanceChange::used)
                .containsExactly(tuple(DECEMBER, 600L, 120L, 120L), tuple(DECEMBER, 300L, 180L, 0L));
        make(her, new TakePlan(half));
        assertThat(left(ines, DECEMBER)).containsExactly(new Balance(180, 0, 0));

        make(her, new TakeBack());
        assertThat(left(ines, DECEMBER)).containsExactly(new Balance(600, 120, 0));
    }

    @Test
    void a_trial_is_not_counted_by_its_days() {
        given.insert(
                "UPDATE membership SET starts_on = '2026-11-20', trial_until = '2026-12-04' WHERE id = ?",
                contract.value());
        reserves(LocalDate.of(2026, 11, 25), "10:00", "14:00");
        make(her, new TakePlan(full));

        assertThat(left(ines, TODAY)).containsExactly(new Balance(600, 0, 0));
    }

    private PlanId plan(long fee, long minutes) {
        PlanId plan = billing.aMonthlyPlan(operator, fee);
        given.insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount) VALUES (?, ?, 'ROOM', 'MINUTES', ?)",
                Ids.next(),
                plan.value(),
                minutes);
        return plan;
    }

    private void reserves(LocalDate day, String from, String until) {
        var wish = RequestReservation.of(room, null, Fixtures.on(day, from, until), ines);
        assertThat(reservations.request(her, wish)).isInstanceOf(ReservationOutcome.Confirmed.class);
    }

    private List<AllowanceChange> foreseen(ChangeWish wish) {
        return foreseen(her, wish);
    }

    private List<AllowanceChange> foreseen(Caller caller, ChangeWish wish) {
        return switch (forecasts.foresee(caller, contract, wish)) {
            case ChangePreview.Foreseen foreseen -> foreseen.credits();
            case ChangePreview.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void make(Caller caller, ChangeWish wish) {
        assertThat(changes.make(caller, contract, wish)).isInstanceOf(ChangeOutcome.Agreed.class);
    }

    /** What she may use on the day. */
    private List<Balance> left(MemberId member, LocalDate day) {
        return memberships.allowancesLeft(memberships.listOf(member), day).stream()
                .map(left -> left.balance())
                .toList();
    }

    /** What is left of the first allowance of a contract, in force or not. */
    private long shown(MembershipId id, LocalDate day) {
        Membership held = memberships.list(List.of(id)).getFirst();
        return memberships
                .allowancesLeft(List.of(held), day)
                .getFirst()
                .balance()
                .available();
    }

    private void day(LocalDate day) {
        clock.set(day.atTime(13, 48).atZone(TestClock.PARIS).toInstant());
    }
}
