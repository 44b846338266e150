package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TeamId;
import org.etabli.member.NewTeam;
import org.etabli.member.Teams;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.ChangeOutcome.Agreed;
import org.etabli.membership.ChangeOutcome.Refused;
import org.etabli.membership.ChangeWish.Cancel;
import org.etabli.membership.ChangeWish.GoOn;
import org.etabli.membership.ChangeWish.Rest;
import org.etabli.membership.ChangeWish.TakeBack;
import org.etabli.membership.ChangeWish.TakePlan;
import org.etabli.membership.ChangeWish.Transfer;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.membership.SeatOutcome;
import org.etabli.membership.TeamContracts;
import org.etabli.plan.Plan;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Contracts that change, and what the billing run makes of it. */
@EtabliTest
@Import(BillingFixtures.class)
class MembershipChangesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MembershipChanges changes;

    @Autowired
    TeamContracts teamContracts;

    @Autowired
    Teams teams;

    @Autowired
    Memberships memberships;

    @Autowired
    Forecasts forecasts;

    @Autowired
    BillingRuns runs;

    @Autowired
    Issuance issuance;

    @Autowired
    BillingFixtures billing;

    @Autowired
    Fixtures given;

    @Autowired
    TestClock clock;

    OperatorId operator;
    PlanId half;
    PlanId full;
    MemberId ines;
    MembershipId contract;
    Caller her;

    @BeforeEach
    void a_member_of_an_operator_that_bills() {
        clock.set(TODAY.atTime(13, 48).atZone(TestClock.PARIS).toInstant());
        operator = billing.anExemptOperator(FIRST);
        half = billing.aMonthlyPlan(operator, 9900);
        full = billing.aMonthlyPlan(operator, 18000);
        ines = given.aMember();
        given.affiliated(ines, operator);
        billing.livesSomewhere(operator, ines);
        contract = billing.joins(ines, half, FIRST, null);
        her = given.as(ines);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_dearer_plan_begins_today_and_the_run_charges_what_was_previewed() {
        var preview = foreseen(new TakePlan(full));

        assertThat(preview.change().effectiveOn()).isEqualTo(TODAY);
        // 9900 × 7 ÷ 30 = 2310 back, 18000 for the new period
        assertThat(preview.lines()).extracting(line -> line.amount()).containsExactlyInAnyOrder(eur(-2310), eur(18000));
        assertThat(preview.difference()).isEqualTo(eur(15690));

        assertThat(agreed(new TakePlan(full)).change().effectiveOn()).isEqualTo(TODAY);
        assertThat(memberships.listOf(ines))
                .filteredOn(each -> each.isInForceOn(TODAY))
                .extracting(each -> each.plan().id())
                .containsExactly(full);
        assertThat(forecasts.next(her, ines))
                .singleElement()
                .satisfies(next -> assertThat(next.total()).isEqualTo(eur(9900 - 2310 + 18000)));
        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(9900 - 2310 + 18000);
        assertThat(billed(YearMonth.of(2026, 12))).isEqualTo(18000);
    }

    @Test
    void a_cheaper_plan_begins_when_the_period_ends_and_is_taken_back_until_then() {
        given.insert("UPDATE membership SET plan_id = ? WHERE id = ?", full.value(), contract.value());

        assertThat(agreed(new TakePlan(half)).change().effectiveOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(changes.make(her, contract, new Cancel())).isInstanceOf(Refused.class);
        agreed(new TakeBack());

        assertThat(contractNow().endsOn()).isNull();
        assertThat(rule(new TakeBack())).isEqualTo("nothing-to-take-back");
        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(18000);
        assertThat(billed(YearMonth.of(2026, 12))).isEqualTo(18000);
    }

    @Test
    void a_downgrade_is_charged_from_the_next_period_on() {
        given.insert("UPDATE membership SET plan_id = ? WHERE id = ?", full.value(), contract.value());
        agreed(new TakePlan(half));

        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(18000);
        assertThat(billed(YearMonth.of(2026, 12))).isEqualTo(9900);
    }

    @Test
    void a_fee_that_changes_for_those_who_come_holds_for_the_plan_she_changes_to() {
        LocalDate december = LocalDate.of(2026, 12, 1);
        given.insert("UPDATE membership SET plan_id = ? WHERE id = ?", full.value(), contract.value());
        List.of(half, full)
                .forEach(plan -> given.insert(
                        "INSERT INTO plan_fee (plan_id, valid_from, fee_minor, for_all) VALUES (?, ?, 11100, FALSE)",
                        plan.value(),
                        december));
        agreed(new TakePlan(half));

        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(18000);
        assertThat(billed(YearMonth.of(2026, 12))).isEqualTo(11100);
    }

    @Test
    void a_plan_for_some_or_that_asks_for_a_paper_is_changed_to_at_the_desk() {
        given.insert("INSERT INTO plan_group (plan_id, tariff_group) VALUES (?, 'STUDENT')", full.value());

        assertThat(changes.listChoices(her, contractNow())).isEmpty();
        assertThat(changes.listChoices(given.staff(Role.FRONT_DESK, operator), contractNow()))
                .extracting(Plan::id)
                .containsExactly(full);
    }

    @Test
    void a_pause_is_previewed_and_billed_to_the_cent_and_rests_in_between() {
        LocalDate back = LocalDate.of(2027, 1, 11);
        var preview = foreseen(new Rest(TODAY, back));

        // 7 of 30 days back; December not due; 21 of 31 days of January instead of its fee
        assertThat(preview.difference()).isEqualTo(eur(-2310 - 9900 - 9900 + 6706));
        agreed(new Rest(TODAY, back));
        agreed(new Rest(TODAY, back));

        assertThat(contractNow().pauses()).hasSize(1);
        assertThat(contractNow().isInForceOn(TODAY)).isFalse();
        assertThat(contractNow().isInForceOn(back)).isTrue();
        assertThat(rule(new TakePlan(full))).isEqualTo("contract-rests");
        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(9900 - 2310);
        assertThat(billed(YearMonth.of(2026, 12))).isZero();
        assertThat(billed(YearMonth.of(2027, 1))).isEqualTo(6706);
        assertThat(billed(YearMonth.of(2027, 2))).isEqualTo(9900);
    }

    @Test
    void who_comes_back_sooner_pays_for_the_days_she_is_back() {
        agreed(new Rest(TODAY, LocalDate.of(2027, 1, 11)));
        assertThat(billed(YearMonth.of(2026, 11))).isEqualTo(7590);
        clock.set(
                LocalDate.of(2026, 12, 12).atTime(9, 0).atZone(TestClock.PARIS).toInstant());

        agreed(new GoOn());

        assertThat(rule(new GoOn())).isEqualTo("not-paused");
        assertThat(billed(YearMonth.of(2026, 12))).isEqualTo(6387); // 9900 × 20 ÷ 31 = 6387.10
        assertThat(billed(YearMonth.of(2027, 1))).isEqualTo(9900);
    }

    @Test
    void a_cancellation_observes_notice_and_minimum_term_and_tells_the_day_first() {
        given.insert("UPDATE plan SET notice_days = 30 WHERE id = ?", half.value());

        assertThat(changes.earliestEnd(contractNow())).isEqualTo(LocalDate.of(2027, 1, 1));
        given.insert("UPDATE membership SET committed_until = '2027-03-10' WHERE id = ?", contract.value());
        assertThat(agreed(new Cancel()).change().effectiveOn()).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(agreed(new Cancel()).change().effectiveOn()).isEqualTo(LocalDate.of(2027, 4, 1));

        agreed(new TakeBack());

        assertThat(contractNow().endsOn()).isNull();
        assertThat(changes.listOf(her, contract)).hasSize(1);
    }

    @Test
    void a_trial_that_is_cancelled_ends_when_it_is_over_and_costs_nothing() {
        given.insert(
                "UPDATE membership SET starts_on = '2026-11-20', trial_until = '2026-11-27' WHERE id = ?",
                contract.value());

        assertThat(rule(new Rest(TODAY, TODAY.plusDays(10)))).isEqualTo("trial-does-not-pause");
        assertThat(agreed(new Cancel()).change().effectiveOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(billed(YearMonth.of(2026, 11))).isZero();
    }

    @Test
    void another_person_goes_on_with_it_when_the_desk_says_so() {
        MemberId paul = given.aMember();
        given.affiliated(paul, operator);
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThatThrownBy(() -> changes.make(her, contract, new Transfer(paul)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> changes.make(desk, contract, new Transfer(given.aMember())))
                .isInstanceOf(NotFoundException.class);
        assertThat(changes.make(desk, contract, new Transfer(paul))).isInstanceOf(Agreed.class);
        assertThat(changes.make(desk, contract, new Transfer(paul))).isInstanceOf(Agreed.class);

        assertThat(memberships.listOf(paul))
                .singleElement()
                .satisfies(taken -> assertThat(taken.startsOn()).isEqualTo(TODAY));
        assertThat(memberships.listOf(ines)).noneMatch(each -> each.isInForceOn(TODAY));
    }

    @Test
    void a_plan_that_only_the_desk_gives_does_not_exist_for_members() {
        given.insert("UPDATE plan SET on_site = FALSE WHERE id = ?", full.value());
        Caller desk = given.staff(Role.FRONT_DESK, operator);

        assertThat(changes.listChoices(her, contractNow())).isEmpty();
        assertThatThrownBy(() -> changes.make(her, contract, new TakePlan(full)))
                .isInstanceOf(NotFoundException.class);
        assertThat(changes.make(desk, contract, new TakePlan(full))).isInstanceOf(Agreed.class);
    }

    @Test
    void for_others_it_does_not_exist() {
        Caller stranger = given.as(given.aMember());
        Caller elsewhere = given.staff(Role.MANAGER, given.anOperator());
        Caller readOnly = new Caller(ines, Set.of(), Set.of(org.etabli.kernel.Scope.READ));

        assertThatThrownBy(() -> changes.make(stranger, contract, new Cancel())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> changes.foresee(elsewhere, contract, new Cancel()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> changes.make(readOnly, contract, new Cancel()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void of_many_who_change_it_at_once_one_is_first_and_there_is_one_next_contract() throws Exception {
        PlanId other = billing.aMonthlyPlan(operator, 20000);
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<ChangeOutcome>> all = IntStream.range(0, 16)
                    .mapToObj(n ->
                            pool.submit(() -> changes.make(her, contract, new TakePlan(n % 2 == 0 ? full : other))))
                    .toList();
            for (Future<ChangeOutcome> each : all) {
                each.get();
            }
        }

        assertThat(memberships.listOf(ines)).hasSize(2);
        assertThat(memberships.listOf(ines))
                .filteredOn(each -> each.isInForceOn(TODAY))
                .hasSize(1);
    }

    @Test
    void a_team_rests_as_a_member_does_with_the_seats_that_came_later() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        TeamId team = teams.create(desk, operator, new NewTeam("Atelier Clain", null, ines, true))
                .id();
        teamContracts.begin(desk, team, full, 2, true);
        MembershipId seats = teamContracts.current(team, TODAY).orElseThrow().id();
        given.insert(
                "INSERT INTO payer (id, operator_id, team_id, name, street, postcode, city, pays_by, created_at)"
                        + " VALUES (?, ?, ?, 'Atelier', '1 rue', '86000', 'Poitiers', 'TRANSFER', '2026-01-01')",
                Payers.idOf(operator, team).value(),
                operator.value(),
                team.value());
        billed(YearMonth.of(2026, 11));
        clock.set(LocalDate.of(2026, 12, 4).atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        teamContracts.count(her, seats, 3);

        Rest rest = new Rest(LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 19));
        assertThat(changes.make(her, seats, rest)).isInstanceOf(Agreed.class);
        assertThat(teamContracts
                        .current(team, LocalDate.of(2026, 12, 10))
                        .orElseThrow()
                        .isInForceOn(LocalDate.of(2026, 12, 10)))
                .isFalse();
        billed(YearMonth.of(2026, 12));
        // 2 seats, a third for 20 days of 30, three that rest for 10, and three from 24 December on
        assertThat(total(Payers.idOf(operator, team), YearMonth.of(2026, 11))).isEqualTo(2 * 18000);
        assertThat(total(Payers.idOf(operator, team), YearMonth.of(2026, 12))).isEqualTo(12000 - 3 * 6000 + 3 * 18000);
    }

    @Test
    void a_team_gets_one_invoice_for_its_seats_and_those_that_were_added() {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        TeamId team = teams.create(desk, operator, new NewTeam("Atelier Clain", "552100554", ines, true))
                .id();
        clock.set(FIRST.atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        MembershipId seats = switch (teamContracts.begin(desk, team, full, 3, true)) {
            case SeatOutcome.Counted(Membership begun) -> begun.id();
            case SeatOutcome other -> throw new AssertionError(other);
        };
        clock.set(TODAY.atTime(13, 48).atZone(TestClock.PARIS).toInstant());
        given.insert(
                "INSERT INTO payer (id, operator_id, team_id, name, street, postcode, city, pays_by, created_at)"
                        + " VALUES (?, ?, ?, 'Atelier Clain', '2 rue', '86000', 'Poitiers', 'TRANSFER', '2026-11-01')",
                Payers.idOf(operator, team).value(),
                operator.value(),
                team.value());

        assertThat(forecasts.foreseeSeats(her, seats, 4))
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(eur(4200))); // 18000 × 7 ÷ 30
        teamContracts.count(her, seats, 4);
        teamContracts.count(her, seats, 4);
        teamContracts.count(her, seats, 2);

        bill(YearMonth.of(2026, 11));
        bill(YearMonth.of(2026, 12));
        assertThat(total(Payers.idOf(operator, team), YearMonth.of(2026, 11))).isEqualTo(3 * 18000 + 4200);
        assertThat(total(Payers.idOf(operator, team), YearMonth.of(2026, 12))).isEqualTo(2 * 18000);
    }

    @Test
    void seats_are_given_as_long_as_there_are_any_even_to_many_at_once() throws Exception {
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        TeamId team = teams.create(desk, operator, new NewTeam("Atelier Clain", null, ines, true))
                .id();
        teamContracts.begin(desk, team, full, 2, true);
        List<MemberId> people = IntStream.range(0, 6)
                .mapToObj(n -> teams.invite(
                        her,
                        team,
                        new org.etabli.member.NewMember(
                                "Paul", "Rey", org.etabli.kernel.Ids.next() + "@example.org", java.util.Locale.FRENCH)))
                .toList();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var each : people.stream()
                    .map(person -> pool.submit(() -> teamContracts.seat(her, team, person)))
                    .toList()) {
                each.get();
            }
        }

        assertThat(teams.people(her, team)).filteredOn(each -> each.seated()).hasSize(2);
        assertThat(teamContracts.count(
                        her, teamContracts.current(team, TODAY).orElseThrow().id(), 1))
                .isInstanceOf(SeatOutcome.Refused.class);
        assertThat(teams.remove(her, team, ines)).isFalse();
        assertThatThrownBy(() -> teams.people(given.as(people.getFirst()), team))
                .isInstanceOf(NotFoundException.class);
    }

    private Agreed agreed(org.etabli.membership.ChangeWish wish) {
        return switch (changes.make(her, contract, wish)) {
            case Agreed agreed -> agreed;
            case Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String rule(org.etabli.membership.ChangeWish wish) {
        return switch (changes.make(her, contract, wish)) {
            case Agreed agreed -> throw new AssertionError(agreed);
            case Refused(var refusal) -> refusal.rule();
        };
    }

    private ChangePreview.Foreseen foreseen(org.etabli.membership.ChangeWish wish) {
        return switch (forecasts.foresee(her, contract, wish)) {
            case ChangePreview.Foreseen foreseen -> foreseen;
            case ChangePreview.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private Membership contractNow() {
        return memberships.list(List.of(contract)).getFirst();
    }

    private long billed(YearMonth month) {
        bill(month);
        return total(Payers.idOf(operator, ines), month);
    }

    private void bill(YearMonth month) {
        clock.set(month.plusMonths(1)
                .atDay(1)
                .atTime(9, 0)
                .atZone(TestClock.PARIS)
                .toInstant());
        Caller manager = given.staff(Role.MANAGER, operator);
        switch (runs.prepare(manager, operator, month)) {
            case RunOutcome.Accepted(var run) -> runs.commit(manager, run);
            case RunOutcome.Refused(var refusal) -> throw new AssertionError(refusal);
        }
        issuance.issueAll();
    }

    private long total(org.etabli.kernel.PayerId payer, YearMonth month) {
        return given.count(
                "SELECT COALESCE(SUM(v.gross_minor), 0) FROM invoice v JOIN billing_run r ON r.id = v.run_id"
                        + " WHERE v.payer_id = ? AND r.month = ?",
                payer.value(),
                month.atDay(1));
    }

    private static Money eur(long minor) {
        return Money.ofMinor(CurrencyUnit.EUR, minor);
    }
}
