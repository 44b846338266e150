package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.membership.BuyPack;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.etabli.membership.PackOutcome;
import org.etabli.membership.PackOutcome.Bought;
import org.etabli.membership.PackOutcome.Refused;
import org.etabli.membership.PackOutcome.TakenBack;
import org.etabli.membership.PackPurchase;
import org.etabli.membership.PackPurchases;
import org.etabli.plan.Packs;
import org.etabli.plan.Plan;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class PackPurchasesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    PackPurchases purchases;

    @Autowired
    Packs packs;

    @Autowired
    Memberships memberships;

    @Autowired
    Reservations reservations;

    @Autowired
    BillingRuns runs;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private PlanId pack;
    private MemberId ines;
    private Caller herself;
    private Caller desk;

    @BeforeEach
    void a_pack_of_ten_half_days_for_49_euros_and_180_days() {
        clock.reset();
        operator = billing.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        pack = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        given.insert("UPDATE plan SET term_days = 180 WHERE id = ?", pack.value());
        ines = given.aMember();
        billing.livesSomewhere(operator, ines);
        herself = given.as(ines);
        desk = given.staff(Role.FRONT_DESK, operator);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_member_buys_one_herself_and_owes_it_with_her_next_invoice() {
        Bought bought = bought(herself, BuyPack.of(pack, ines));

        assertThat(bought.due().getAmountMinorLong()).isEqualTo(49_00);
        assertThat(bought.membership().startsOn()).isEqualTo(MONDAY);
        assertThat(bought.membership().endsOn()).isEqualTo(MONDAY.plusDays(180));
        assertThat(left(bought.membership())).isEqualTo(10);
        assertThat(given.count(
                        "SELECT amount_minor FROM charge WHERE operator_id = ? AND invoice_id IS NULL AND kind = 'PACK'",
                        operator.value()))
                .isEqualTo(49_00);
        assertThat(owed()).isEqualTo(49_00);
        assertThat(purchases.list(herself, ines))
                .extracting(PackPurchase::soldBy)
                .containsExactly(ines);
    }

    @Test
    void buying_again_under_the_same_id_buys_once_even_at_once() throws Exception {
        BuyPack wanted = BuyPack.of(pack, ines);
        Callable<PackOutcome> buy = () -> purchases.buy(herself, wanted);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(java.util.Collections.nCopies(8, buy))) {
                assertThat(outcome.get()).isInstanceOf(Bought.class);
            }
        }

        assertThat(purchases.list(herself, ines)).hasSize(1);
        assertThat(charges()).isEqualTo(1);
        assertThat(owed()).isEqualTo(49_00);
    }

    @Test
    void the_run_asks_for_it_once() {
        bought(herself, BuyPack.of(pack, ines));
        Caller manager = given.staff(Role.MANAGER, operator);

        runs.prepare(manager, operator, YearMonth.of(2026, 11));

        assertThat(given.count(
                        "SELECT COUNT(*) FROM billing_run_line l JOIN billing_run r ON r.id = l.run_id"
                                + " WHERE r.operator_id = ?",
                        operator.value()))
                .isEqualTo(1);
    }

    @Test
    void a_reservation_is_paid_by_it() {
        ResourceId desks = given.aPool(venue, "DESK", given.aUnit(venue, "B4"));
        given.costs(desks, "HALF_DAY", 800);
        Bought bought = bought(herself, BuyPack.of(pack, ines));

        reserve(desks);

        assertThat(left(bought.membership())).isEqualTo(9);
    }

    @Test
    void a_plan_that_refills_is_spent_before_a_pack_unless_the_pack_says_otherwise() {
        ResourceId desks = given.aPool(venue, "DESK", given.aUnit(venue, "B4"), given.aUnit(venue, "B5"));
        given.costs(desks, "HALF_DAY", 800);
        PlanId monthly = billing.aMonthlyPlan(operator, 50_00);
        given.insert(
                "INSERT INTO allowance (id, plan_id, kind, measure, amount) VALUES (UUID(), ?, 'DESK', 'HALF_DAYS', 4)",
                monthly.value());
        given.joins(ines, monthly);
        Bought bought = bought(herself, BuyPack.of(pack, ines));

        reserve(desks);
        assertThat(left(bought.membership())).isEqualTo(10);
        given.insert("UPDATE plan SET spent_first = TRUE WHERE id = ?", pack.value());
        reserve(desks);
        assertThat(left(bought.membership())).isEqualTo(9);
    }

    @Test
    void taken_back_nothing_of_it_is_owed_or_left() {
        Bought bought = bought(herself, BuyPack.of(pack, ines));

        assertThat(purchases.takeBack(herself, bought.membership().id())).isInstanceOf(TakenBack.class);

        assertThat(charges()).isZero();
        assertThat(owed()).isZero();
        assertThat(purchases.list(herself, ines)).isEmpty();
        assertThat(memberships.listOf(ines)).noneMatch(contract -> contract.isInForceOn(MONDAY));
        assertThatThrownBy(() -> purchases.takeBack(herself, bought.membership().id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_was_spent_or_is_being_invoiced_or_was_kept_too_long_is_not_taken_back() {
        ResourceId desks = given.aPool(venue, "DESK", given.aUnit(venue, "B4"));
        given.costs(desks, "HALF_DAY", 800);
        MembershipId spent =
                bought(herself, BuyPack.of(pack, ines)).membership().id();
        reserve(desks);
        assertThat(rule(purchases.takeBack(herself, spent))).isEqualTo("pack-spent");

        MembershipId late = bought(herself, BuyPack.of(pack, ines)).membership().id();
        clock.advance(Duration.ofDays(15));
        assertThat(rule(purchases.takeBack(herself, late))).isEqualTo("pack-kept-too-long");
        clock.reset();

        runs.prepare(given.staff(Role.MANAGER, operator), operator, YearMonth.of(2026, 11));
        assertThat(rule(purchases.takeBack(desk, late))).isEqualTo("pack-invoiced");
    }

    @Test
    void the_desk_sells_what_is_not_on_the_site_and_only_to_whom_its_operator_knows() {
        given.insert("UPDATE plan SET on_site = FALSE WHERE id = ?", pack.value());
        assertThat(packs.listPublic(operator)).isEmpty();
        assertThat(rule(purchases.buy(herself, BuyPack.of(pack, ines)))).isEqualTo("pack-at-the-desk");
        assertThatThrownBy(() -> purchases.buy(desk, BuyPack.of(pack, ines))).isInstanceOf(NotFoundException.class);

        given.affiliated(ines, operator);
        bought(desk, BuyPack.of(pack, ines));

        Caller stranger = given.staff(Role.FRONT_DESK, given.anOperator());
        assertThatThrownBy(() -> purchases.buy(stranger, BuyPack.of(pack, ines)))
                .isInstanceOf(NotFoundException.class);
        assertThat(purchases.list(stranger, ines)).isEmpty();
    }

    @Test
    void what_is_withdrawn_from_sale_or_no_pack_is_not_sold() {
        PlanId monthly = billing.aMonthlyPlan(operator, 50_00);
        assertThat(rule(purchases.buy(herself, BuyPack.of(monthly, ines)))).isEqualTo("pack-not-sold");

        given.insert("UPDATE plan SET active = FALSE WHERE id = ?", pack.value());
        assertThat(rule(purchases.buy(herself, BuyPack.of(pack, ines)))).isEqualTo("pack-not-sold");
        assertThat(packs.listOnSale(operator)).extracting(Plan::id).doesNotContain(pack);
    }

    @Test
    void who_is_suspended_buys_nothing() {
        given.insert(
                "INSERT INTO membership (id, member_id, plan_id, starts_on, suspended) VALUES (UUID(), ?, ?, ?, TRUE)",
                ines.value(),
                pack.value(),
                MONDAY);

        assertThat(rule(purchases.buy(herself, BuyPack.of(pack, ines)))).isEqualTo("pack-while-suspended");
    }

    private Bought bought(Caller caller, BuyPack wanted) {
        return (Bought) purchases.buy(caller, wanted);
    }

    private static String rule(PackOutcome outcome) {
        return ((Refused) outcome).refusal().rule();
    }

    private void reserve(ResourceId desks) {
        assertThat(reservations.request(
                        herself, RequestReservation.of(desks, null, on(TUESDAY, "09:00", "12:00"), ines)))
                .isInstanceOf(Confirmed.class);
    }

    private long left(Membership contract) {
        var balance =
                memberships.allowancesLeft(List.of(contract), MONDAY).getFirst().balance();
        return balance == null ? -1 : balance.available();
    }

    private long charges() {
        return given.count("SELECT COUNT(*) FROM charge WHERE operator_id = ?", operator.value());
    }

    private long owed() {
        return given.count(
                "SELECT COALESCE(SUM(IF(a.id = t.debit_account_id, t.amount, -t.amount)), 0) FROM ledger_account a"
                        + " JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id)"
                        + " WHERE a.owner_id = ? AND a.purpose = 'RECEIVABLE'",
                ines.value());
    }
}
