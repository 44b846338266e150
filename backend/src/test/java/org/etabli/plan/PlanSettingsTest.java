package org.etabli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Name;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Plan.Cycle;
import org.etabli.plan.PlanDraft.Included;
import org.etabli.resource.ResourceKind;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class PlanSettingsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Fixtures given;

    @Autowired
    PlanSettings settings;

    @Autowired
    Plans plans;

    OperatorId operator;
    VenueId venue;
    Caller manager;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void what_was_designed_is_what_is_sold() {
        PlanId id = settings.create(manager, operator, draft("Étudiant", 6));

        Plan plan = plans.get(id);
        assertThat(plan.feeOn(TODAY)).isEqualTo(euros(90));
        assertThat(plan.terms()).isEqualTo(new PlanTerms(3, 30, 7, 550));
        assertThat(plan.sale().groups()).containsExactly(TariffGroup.STUDENT);
        assertThat(plan.sale().venues()).containsExactly(venue);
        assertThat(plan.allowanceFor(ResourceKind.ROOM).orElseThrow().overage()).isEqualTo(euros(7));
        assertThat(plan.name().in(java.util.Locale.ENGLISH)).isEqualTo("Étudiant (en)");
    }

    @Test
    void a_new_fee_begins_on_its_day_for_new_contracts_or_for_all() {
        PlanId id = settings.create(manager, operator, draft("Résident", 6));
        settings.setFee(manager, id, euros(100), NEW_YEAR, false);
        settings.setFee(manager, id, euros(110), NEW_YEAR.plusMonths(6), true);

        Plan plan = plans.get(id);
        assertThat(plan.feeOn(NEW_YEAR.minusDays(1))).isEqualTo(euros(90));
        assertThat(plan.feeOn(NEW_YEAR)).isEqualTo(euros(100));
        assertThat(plan.feeFor(TODAY, NEW_YEAR)).isEqualTo(euros(90));
        assertThat(plan.feeFor(TODAY, NEW_YEAR.plusMonths(6))).isEqualTo(euros(110));

        settings.dropFee(manager, id, NEW_YEAR);
        assertThat(plans.get(id).feeOn(NEW_YEAR)).isEqualTo(euros(90));
        assertThatThrownBy(() -> settings.setFee(manager, id, euros(1), TODAY.minusDays(1), true))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_plan_that_somebody_holds_is_withdrawn_not_deleted() {
        PlanId id = settings.create(manager, operator, draft("Résident", 6));
        given.joins(given.aMember(), id);
        given.joins(given.aMember(), id);

        var refused = (PlanOutcome.Refused) settings.delete(manager, id);
        assertThat(refused.refusal().rule()).isEqualTo("plan-held");
        assertThat(refused.refusal().title().arguments()).containsExactly(new Name("Résident", "Résident (en)"), 2L);

        settings.withdraw(manager, id);
        assertThat(plans.get(id).sale().open()).isFalse();
        settings.offerAgain(manager, id);
        assertThat(plans.get(id).sale().open()).isTrue();
    }

    @Test
    void one_that_nobody_ever_held_is_deleted() {
        PlanId id = settings.create(manager, operator, draft("Résident", 6));

        assertThat(settings.delete(manager, id)).isInstanceOf(PlanOutcome.Done.class);

        assertThatThrownBy(() -> settings.get(manager, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_bills_contracts_is_fixed_once_held_and_the_rest_changes() {
        PlanId id = settings.create(manager, operator, draft("Résident", 6));
        given.joins(given.aMember(), id);
        Plan before = plans.get(id);
        PlanDraft other = draft("Résident plus", 8);

        settings.change(manager, id, other, settings.get(manager, id).revision());

        Plan after = plans.get(id);
        assertThat(after.name().french()).isEqualTo("Résident plus");
        assertThat(after.allowances().getFirst().id())
                .isEqualTo(before.allowances().getFirst().id());
        PlanDraft yearly = new PlanDraft(
                other.name(), null, null, Cycle.YEAR, null, other.included(), other.terms(), other.sale());
        assertThatThrownBy(() -> settings.change(
                        manager, id, yearly, settings.get(manager, id).revision()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> settings.change(manager, id, other, 0)).isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void what_does_not_fit_is_named() {
        settings.create(manager, operator, draft("Résident", 6));
        assertThatThrownBy(() -> settings.create(manager, operator, draft("Résident", 6)))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> settings.create(manager, operator, draft(" ", 6)))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> settings.create(manager, operator, draft("Zéro", 0)))
                .hasMessageContaining("included");
    }

    @Test
    void a_desk_may_not_and_another_operator_finds_nothing() {
        PlanId id = settings.create(manager, operator, draft("Résident", 6));
        Caller desk = given.staff(Role.FRONT_DESK, operator);
        Caller stranger = given.staff(Role.MANAGER, given.anOperator());

        assertThatThrownBy(() -> settings.withdraw(desk, id)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> settings.get(stranger, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> settings.list(stranger, operator)).isInstanceOf(NotFoundException.class);
    }

    private PlanDraft draft(@Nullable String name, long roomHours) {
        return new PlanDraft(
                name,
                name + " (en)",
                euros(90),
                Cycle.MONTH,
                null,
                List.of(
                        new Included(ResourceKind.DESK, Measure.HALF_DAYS, null, false, null),
                        new Included(ResourceKind.ROOM, Measure.MINUTES, roomHours * 60, false, euros(7))),
                new PlanTerms(3, 30, 7, 550),
                new PlanSale(true, true, true, Set.of(TariffGroup.STUDENT), Set.of(venue), false));
    }

    private static Money euros(int amount) {
        return Money.parse("EUR " + amount);
    }
}
