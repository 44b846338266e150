package org.etabli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.on;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.plan.Price.Basis;
import org.etabli.plan.PriceRule.Effect;
import org.etabli.plan.PriceRule.Instead;
import org.etabli.plan.PriceRule.Percent;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The room costs 9.00 an hour; figures are computed by hand. */
@EtabliTest
class TariffsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    @Autowired
    Fixtures given;

    @Autowired
    Tariffs tariffs;

    @Autowired
    PriceRules rules;

    @Autowired
    Resources resources;

    OperatorId operator;
    ResourceId room;
    Caller manager;

    @BeforeEach
    void rules_for_students_for_evenings_and_for_long_reservations() {
        operator = given.anOperator();
        room = given.aRoom(given.aVenue(operator));
        given.costs(room, "HOUR", 900);
        manager = given.staff(Role.MANAGER, operator);
        set("Étudiants", TariffGroup.STUDENT, ALL, 0, 24, 0, new Percent(-30));
        set("Entreprises", TariffGroup.COMPANY, ALL, 0, 24, 0, new Instead(Basis.HOUR, euros("14.50")));
        set("Soirées de semaine", null, WORKDAYS, 18, 24, 0, new Percent(-20));
        set("Demi-journée", null, ALL, 0, 24, 4, new Percent(-10));
        set("Journée", null, ALL, 0, 24, 7, new Percent(-25));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // group, day, from, to, price, lines
                "-,       2026-11-24, 10:00, 12:00, 18.00, 1", // 2 h x 9.00
                "-,       2026-11-24, 10:00, 10:20,  3.00, 1", // 20 min x 9.00 / 60
                "STUDENT, 2026-11-24, 10:00, 12:00, 12.60, 2", // 18.00 - 5.40
                "COMPANY, 2026-11-24, 10:00, 12:00, 29.00, 1", // 2 h x 14.50
                "-,       2026-11-24, 18:00, 20:00, 14.40, 2", // 18.00 - 3.60
                "-,       2026-11-24, 17:30, 19:30, 18.00, 1", // begins before the evening
                "-,       2026-11-28, 18:00, 20:00, 18.00, 1", // a Saturday
                "STUDENT, 2026-11-24, 18:00, 20:00, 10.08, 3", // 18.00 - 5.40 = 12.60, - 2.52
                "COMPANY, 2026-11-24, 18:00, 20:00, 23.20, 2", // 29.00 - 5.80
                "-,       2026-11-24, 09:00, 13:00, 32.40, 2", // 36.00 - 3.60
                "-,       2026-11-24, 09:00, 12:59, 35.85, 1", // 239 min x 9.00 / 60
                "-,       2026-11-24, 09:00, 16:00, 47.25, 2", // 63.00 - 15.75: the longer one alone
                "STUDENT, 2026-11-24, 09:00, 16:00, 33.07, 3", // 63.00 - 18.90 = 44.10, - 11.03 (11.025 half up)
                "JOB_SEEKER, 2026-11-24, 10:00, 12:00, 18.00, 1", // no rule for her
            })
    void prices_come_about_step_by_step(
            @Nullable TariffGroup group, LocalDate day, String from, String to, String price, int lines) {
        PricedSlot priced = price(group, day, from, to);

        assertThat(priced.price()).isEqualTo(euros(price));
        assertThat(priced.lines()).hasSize(lines);
        assertThat(priced.lines().stream().map(PriceLine::amount).reduce(Money.zero(CurrencyUnit.EUR), Money::plus))
                .isEqualTo(euros(price));
    }

    @Test
    void what_is_free_for_everyone_stays_free() {
        ResourceId free = given.aRoom(given.aVenue(operator));

        PricedSlot priced = tariffs.price(
                resources.get(free), on(Fixtures.TUESDAY, "18:00", "20:00"), TestClock.PARIS, null, CurrencyUnit.EUR);

        assertThat(priced.price().isZero()).isTrue();
        assertThat(priced.lines()).isEmpty();
    }

    @Test
    void a_rule_that_overlaps_another_is_told_which_and_may_cut_it() {
        PriceRule dearer = rule("Étudiants 2027", TariffGroup.STUDENT, ALL, 0, 24, 0, new Percent(-25), NEW_YEAR);

        var refused = (PriceRuleOutcome.Overlaps) rules.set(manager, dearer, false);
        assertThat(refused.other().name()).isEqualTo("Étudiants");
        assertThat(refused.refusal().title().arguments()).contains("Étudiants");
        assertThat(refused.cutAt()).isEqualTo(NEW_YEAR);

        assertThat(rules.set(manager, dearer, true)).isInstanceOf(PriceRuleOutcome.Set.class);
        assertThat(price(TariffGroup.STUDENT, NEW_YEAR.minusDays(1), "10:00", "12:00")
                        .price())
                .isEqualTo(euros("12.60"));
        assertThat(price(TariffGroup.STUDENT, NEW_YEAR, "10:00", "12:00").price())
                .isEqualTo(euros("13.50"));
    }

    @Test
    void a_rule_that_begins_before_the_other_is_refused_even_with_the_offer_to_cut() {
        PriceRule earlier =
                rule("Trop tôt", TariffGroup.STUDENT, ALL, 0, 24, 0, new Percent(-5), LONG_AGO.minusDays(1));

        var refused = (PriceRuleOutcome.Overlaps) rules.set(manager, earlier, true);

        assertThat(refused.cutAt()).isNull();
        assertThat(refused.refusal().rule()).isEqualTo("price-rule-overlaps-later");
    }

    @Test
    void rules_that_never_meet_live_side_by_side() {
        set("Matins de semaine", null, WORKDAYS, 6, 9, 0, new Percent(-15));
        set("Soirées de week-end", null, EnumSet.of(DayOfWeek.SATURDAY), 18, 24, 0, new Percent(-5));
        PriceRule desks = ruleFor(ResourceKind.DESK, "Étudiants, postes", new Percent(-50));

        assertThat(rules.set(manager, desks, false)).isInstanceOf(PriceRuleOutcome.Overlaps.class);
    }

    @Test
    void a_rule_taken_away_no_longer_counts_and_can_be_put_back() {
        PriceRule students = rules.list(manager, operator).stream()
                .filter(rule -> rule.group() == TariffGroup.STUDENT)
                .findFirst()
                .orElseThrow();

        PriceRule taken = rules.delete(manager, operator, students.id());
        assertThat(price(TariffGroup.STUDENT, Fixtures.TUESDAY, "10:00", "12:00")
                        .price())
                .isEqualTo(euros("18.00"));

        rules.set(manager, taken, false);
        assertThat(price(TariffGroup.STUDENT, Fixtures.TUESDAY, "10:00", "12:00")
                        .price())
                .isEqualTo(euros("12.60"));
    }

    private PricedSlot price(@Nullable TariffGroup group, LocalDate day, String from, String to) {
        return tariffs.price(resources.get(room), on(day, from, to), TestClock.PARIS, group, CurrencyUnit.EUR);
    }

    private void set(
            String name,
            @Nullable TariffGroup group,
            Set<DayOfWeek> days,
            int from,
            int until,
            int atLeastHours,
            Effect effect) {
        assertThat(rules.set(manager, rule(name, group, days, from, until, atLeastHours, effect, LONG_AGO), false))
                .isInstanceOf(PriceRuleOutcome.Set.class);
    }

    private PriceRule rule(
            String name,
            @Nullable TariffGroup group,
            Set<DayOfWeek> days,
            int from,
            int until,
            int atLeastHours,
            Effect effect,
            LocalDate validFrom) {
        return new PriceRule(
                Ids.next(),
                operator,
                name,
                group,
                null,
                null,
                days,
                from * 60,
                until * 60,
                Duration.ofHours(atLeastHours),
                effect,
                validFrom,
                null);
    }

    private PriceRule ruleFor(ResourceKind kind, String name, Effect effect) {
        return new PriceRule(
                Ids.next(),
                operator,
                name,
                TariffGroup.STUDENT,
                kind,
                null,
                ALL,
                0,
                PriceRule.WHOLE_DAY,
                Duration.ZERO,
                effect,
                LONG_AGO,
                null);
    }

    private static Money euros(String amount) {
        return Money.parse("EUR " + amount);
    }
}
