package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.TeamId;
import org.etabli.membership.Commitment;
import org.etabli.membership.Membership;
import org.etabli.membership.Pause;
import org.etabli.membership.Seats;
import org.etabli.plan.Fee;
import org.etabli.plan.Plan;
import org.etabli.plan.PlanSale;
import org.etabli.plan.PlanTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proration to the cent, against figures worked out by hand. */
class AdjustmentsTest {

    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    /** Fee × days left ÷ days of the period, half up. The clock changes on 2026-03-29, 2026-10-25 and 2027-03-28. */
    @ParameterizedTest(name = "{0}: {1} cents from {2}, changed on {3}, gives back {4}")
    @CsvSource({
        "30 days (November),        18000, 2026-11-01, 2026-11-19, -7200", // 18000 × 12 ÷ 30
        "31 days (December),        18000, 2026-12-01, 2026-12-19, -7548", // 18000 × 13 ÷ 31 = 7548.39
        "28 days (February),        18000, 2027-02-01, 2027-02-15, -9000", // 18000 × 14 ÷ 28
        "29 days (February 2028),   18000, 2028-02-01, 2028-02-15, -9310", // 18000 × 15 ÷ 29 = 9310.34
        "the clock goes back,       9900,  2026-10-01, 2026-10-25, -2235", // 9900 × 7 ÷ 31 = 2235.48
        "the clock goes forward,    9900,  2026-03-01, 2026-03-29, -958", // 9900 × 3 ÷ 31 = 958.06
        "from the 15th to the 14th, 9900,  2026-11-15, 2026-11-24, -6930", // 9900 × 21 ÷ 30
        "begun on the 31st,         9900,  2027-01-31, 2027-02-14, -4950", // to the 28th: 28 days, 14 left
        "on the last day,           9900,  2026-11-01, 2026-11-30, -330", // 9900 × 1 ÷ 30
        "half a cent is rounded,    4901,  2026-11-01, 2026-11-16, -2450", // owed 2450.5 → 2451, given back 2450
    })
    void an_upgrade_gives_back_the_days_that_are_left(
            String what, long fee, LocalDate start, LocalDate change, long expected) {
        Membership contract = contract(fee, start, change, true);

        assertThat(adjusted(contract, start, change)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}: {1} cents, paused {2} to {3}: {4} {5} {6}")
    @CsvSource({
        "within 30 days,           9900, 2026-11-10, 2026-11-20, -3300, ,", // 10 of 30 days
        "within 31 days,           9900, 2026-12-10, 2026-12-20, -3194, ,", // owed 9900 × 21 ÷ 31 = 6706.45
        "within 28 days,           9900, 2027-02-10, 2027-02-20, -3536, ,", // owed 9900 × 18 ÷ 28 = 6364.29
        "within 29 days,           9900, 2028-02-10, 2028-02-20, -3414, ,", // owed 9900 × 19 ÷ 29 = 6486.21
        "over the end of summer,   9900, 2026-10-20, 2026-10-30, -3194, ,", // 10 of 31 days, one of 25 hours
        "over the end of winter,   9900, 2026-03-22, 2026-04-01, -3194, ,", // 10 of 31 days, one of 23 hours
        "over a whole month,       9900, 2026-11-24, 2027-01-11, -2310, 6706,", // 7 of 30 days; then 21 of 31
        "from the first to the first, 9900, 2026-12-01, 2027-01-01, , ,", // no fee falls due; nothing to adjust
    })
    void a_pause_gives_back_its_days_and_asks_for_those_after_it(
            String what, long fee, LocalDate from, LocalDate until, @Nullable Long first, @Nullable Long second) {
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(fee),
                null,
                from.withDayOfMonth(1),
                null,
                Commitment.NONE,
                List.of(new Pause(from, until)),
                null,
                false);

        List<Long> expected =
                Stream.of(first, second).filter(java.util.Objects::nonNull).toList();
        assertThat(adjusted(contract, from.withDayOfMonth(1), until)).isEqualTo(expected);
    }

    @Test
    void what_was_charged_before_the_pause_was_known_is_given_back() {
        LocalDate december = LocalDate.of(2026, 12, 1);
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(9900),
                null,
                LocalDate.of(2026, 11, 1),
                null,
                Commitment.NONE,
                List.of(new Pause(december, december.plusMonths(1))),
                null,
                false);
        Map<String, Long> charged = Map.of("membership " + contract.id() + " 2026-12-01", 9900L);

        List<Adjustment> found = new Adjustments(contract, charged, List.of()).until(december, december.plusDays(30));

        assertThat(found).extracting(each -> each.amount().getAmountMinorLong()).containsExactly(-9900L);
    }

    @Test
    void a_pause_that_ends_sooner_than_it_was_billed_asks_for_the_difference_once() {
        LocalDate november = LocalDate.of(2026, 11, 1);
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(9900),
                null,
                november,
                null,
                Commitment.NONE,
                List.of(new Pause(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 15))),
                null,
                false);
        String source = "adjustment " + contract.id() + " 2026-11-01";
        Map<String, Long> charged = Map.of("membership " + contract.id() + " 2026-11-01", 9900L, source, -3300L);

        List<Adjustment> found = new Adjustments(contract, charged, List.of()).until(november, november.plusDays(29));

        assertThat(found).extracting(Adjustment::source).containsExactly(source + " 2");
        assertThat(found).extracting(each -> each.amount().getAmountMinorLong()).containsExactly(1650L);
        Map<String, Long> again = new java.util.HashMap<>(charged);
        again.put(source + " 2", 1650L);
        assertThat(new Adjustments(contract, again, List.of()).until(november, november.plusDays(29)))
                .isEmpty();
    }

    @ParameterizedTest(name = "a seat from {0} on costs {1}")
    @CsvSource({
        "2026-11-16, 4500", // 9000 × 15 ÷ 30
        "2026-11-30, 300", // 9000 × 1 ÷ 30
    })
    void a_seat_added_within_the_period_pays_for_the_days_that_are_left(LocalDate day, long expected) {
        LocalDate start = LocalDate.of(2026, 11, 1);
        TreeMap<LocalDate, Integer> counts = new TreeMap<>(Map.of(start, 3, day, 5));
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(9000),
                null,
                start,
                null,
                Commitment.NONE,
                List.of(),
                new Seats(TeamId.next(), true, counts),
                false);

        assertThat(adjusted(contract, start, start.plusDays(29))).containsExactly(expected, expected);
        assertThat(DueFee.of(contract, start, start.plusDays(29)))
                .singleElement()
                .satisfies(fee -> assertThat(fee.line(0).amountMinor()).isEqualTo(27000));
    }

    @Test
    void a_trial_costs_nothing_and_the_first_fee_is_due_after_it() {
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(9900),
                null,
                LocalDate.of(2026, 11, 20),
                null,
                new Commitment(LocalDate.of(2026, 11, 27), null, false),
                List.of(),
                null,
                false);

        assertThat(DueFee.of(contract, EVER, LocalDate.of(2026, 12, 31)))
                .extracting(DueFee::start)
                .containsExactly(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 27));
    }

    @Test
    void what_a_code_took_off_is_not_given_back() {
        LocalDate november = LocalDate.of(2026, 11, 1);
        Membership contract = contract(9000, november, LocalDate.of(2026, 11, 16), true);
        String fee = "membership " + contract.id() + " 2026-11-01";
        String code = "coupon " + contract.id();

        assertThat(given(contract, Map.of(fee, 9000L, code, -9000L))).isEmpty();
        assertThat(given(contract, Map.of(fee, 9000L, code, -3000L))).containsExactly(-3000L); // 6000 × 15 ÷ 30
    }

    @Test
    void a_period_is_prorated_by_the_fee_that_held_when_it_began() {
        LocalDate december = LocalDate.of(2026, 12, 1);
        Fee raise = new Fee(december, Money.ofMinor(CurrencyUnit.EUR, 12400), true);
        Membership contract = new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(9000, raise),
                null,
                december.minusMonths(1),
                null,
                Commitment.NONE,
                List.of(new Pause(december.minusDays(10), december.plusDays(10))),
                null,
                false);

        // 9000 × 20 ÷ 30 of November; December's fee was not asked for, and 21 of its 31 days are owed: 12400 × 21 ÷ 31
        assertThat(adjusted(contract, december.minusMonths(1), december.plusDays(30)))
                .containsExactly(-3000L, 8400L);
    }

    private static List<Long> given(Membership contract, Map<String, Long> charged) {
        LocalDate start = contract.startsOn();
        return new Adjustments(contract, charged, List.of())
                .until(start, start.plusDays(29)).stream()
                        .map(each -> each.amount().getAmountMinorLong())
                        .toList();
    }

    private static List<Long> adjusted(Membership contract, LocalDate start, LocalDate last) {
        LocalDate until = last.withDayOfMonth(last.lengthOfMonth());
        List<DueFee> due = DueFee.of(contract, start, until);
        return new Adjustments(contract, Map.of(), due)
                .until(EVER, until).stream()
                        .map(each -> each.amount().getAmountMinorLong())
                        .toList();
    }

    private static Membership contract(long fee, LocalDate start, LocalDate end, boolean credited) {
        return new Membership(
                MembershipId.next(),
                MemberId.next(),
                plan(fee),
                null,
                start,
                end,
                new Commitment(null, null, credited),
                List.of(),
                null,
                false);
    }

    private static Plan plan(long fee, Fee... changes) {
        return new Plan(
                PlanId.next(),
                OperatorId.next(),
                Name.of("Résident"),
                Stream.concat(
                                Stream.of(new Fee(LocalDate.MIN, Money.ofMinor(CurrencyUnit.EUR, fee), true)),
                                Stream.of(changes))
                        .toList(),
                Plan.Cycle.MONTH,
                null,
                List.of(),
                PlanTerms.NONE,
                new PlanSale(true, true, false, Set.of(), Set.of(), false));
    }
}
