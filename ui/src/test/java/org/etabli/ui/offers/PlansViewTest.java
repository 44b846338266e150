package org.etabli.ui.offers;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.plan.Plan;
import org.etabli.plan.Plans;
import org.etabli.plan.PriceRules;
import org.etabli.ui.ViewTest;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlansViewTest extends ViewTest {

    @Autowired
    Plans plans;

    @Autowired
    PriceRules rules;

    OperatorId operator;
    MemberId manager;

    @BeforeEach
    void the_manager_of_all_venues() {
        operator = given.anOperator();
        given.aVenue(operator);
        manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        signIn(manager, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
    }

    @Test
    void a_plan_is_designed_and_a_sample_bill_follows_what_is_typed() {
        navigate("plans/new", PlansView.class);
        String name = "Résident " + UUID.randomUUID();
        test(button("Créer")).click();
        assertThat(field("Nom").isInvalid()).isTrue();

        test(field("Nom")).setValue(name);
        test(amount("Prix, TVA comprise")).setValue(new BigDecimal("105"));
        assertThat(text(find(SamplePart.class).single())).contains("105");
        test(button("Créer")).click();

        Plan made = plans.list().stream()
                .filter(plan -> plan.name().french().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(made.feeOn(LocalDate.of(2026, 11, 23))).isEqualTo(Money.parse("EUR 105"));
        assertThat(text(find(PlansView.class).single())).contains(name);
    }

    @Test
    void a_plan_in_use_is_not_deleted_and_can_be_withdrawn() {
        PlanId plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        given.joins(given.aMember(), plan);
        navigate("plans/" + plan, PlansView.class);

        test(button("Supprimer")).click();
        assertThat(plans.get(plan).name().french()).isEqualTo("Carnet");

        test(button("Retirer de la vente")).click();
        assertThat(plans.get(plan).sale().open()).isFalse();
        assertThat(find(Button.class)
                        .withCondition(each -> "Remettre en vente".equals(each.getText()))
                        .exists())
                .isTrue();
    }

    @Test
    void a_new_fee_begins_on_a_day() {
        PlanId plan = given.aPlan(operator, "DESK", "HALF_DAYS", 10L);
        navigate("plans/" + plan, PlansView.class);
        FeesPart fees = find(FeesPart.class).single();
        test(find(BigDecimalField.class, fees).single()).setValue(new BigDecimal("55"));
        test(find(DatePicker.class, fees).single()).setValue(LocalDate.of(2027, 1, 1));

        test(button("Fixer ce prix")).click();

        assertThat(plans.get(plan).feeOn(LocalDate.of(2027, 1, 1))).isEqualTo(Money.parse("EUR 55"));
        assertThat(plans.get(plan).feeOn(LocalDate.of(2026, 12, 31))).isEqualTo(Money.parse("EUR 49"));
    }

    @Test
    void a_rule_that_overlaps_offers_to_cut_the_other() {
        Caller caller =
                Caller.of(manager, java.util.Set.of(new org.etabli.kernel.RoleAt(Role.MANAGER, operator, null)));
        rule("Week-end", LocalDate.of(2026, 11, 23));
        assertThat(rules.list(caller, operator)).hasSize(1);

        rule("Week-end 2027", LocalDate.of(2027, 1, 1));
        assertThat(rules.list(caller, operator)).hasSize(1);
        Button cut = find(Button.class)
                .withCondition(each -> each.getText().startsWith("Faire finir"))
                .single();
        test(cut).click();

        assertThat(rules.list(caller, operator)).hasSize(2);
        assertThat(rules.list(caller, operator).getFirst().validUntil()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void who_manages_one_venue_only_is_told_so() {
        MemberId other = given.aMember();
        given.insert(
                "INSERT INTO role_grant (id, member_id, role, operator_id, venue_id, granted_at)"
                        + " VALUES (UUID(), ?, 'MANAGER', ?, ?, ?)",
                other.value(),
                operator.value(),
                given.aVenue(operator).value(),
                clock.instant());
        signIn(other, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");

        navigate(PlansView.class);

        assertThat(text(find(PlansView.class).single())).contains("qui gère tous ses lieux");
    }

    private void rule(String name, LocalDate from) {
        navigate("plans/rules", PlansView.class);
        test(button("Nouvelle règle")).click();
        test(field("Nom")).setValue(name);
        @SuppressWarnings("unchecked")
        var weekdays = (com.vaadin.flow.component.checkbox.CheckboxGroup<java.time.DayOfWeek>)
                find(com.vaadin.flow.component.checkbox.CheckboxGroup.class).single();
        weekdays.setValue(java.util.Set.of(java.time.DayOfWeek.SATURDAY));
        test(amount("Valeur")).setValue(new BigDecimal("15"));
        test(find(DatePicker.class)
                        .withCondition(picker -> "À partir du".equals(picker.getLabel()))
                        .single())
                .setValue(from);
        test(button("Enregistrer")).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private BigDecimalField amount(String label) {
        return find(BigDecimalField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .first();
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(button -> words.equals(button.getText()))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
