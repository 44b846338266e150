package org.etabli.ui.resources;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.PracticeGround;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.authorisation.PracticeRule;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** How hours at machines earn an authorisation, with the rule in plain words beneath. */
final class PracticeFields extends Div {

    private static final long serialVersionUID = 1L;

    private enum Where {
        TYPE,
        CATEGORY,
        MACHINES
    }

    private final FieldErrors errors;
    private final Checkbox earns = new Checkbox(getTranslation("conditions.practice.on"));
    private final IntegerField hours = new IntegerField(getTranslation("conditions.practice.hours"));
    private final IntegerField months = new IntegerField(getTranslation("conditions.practice.months"));
    private final Select<Where> where = new Select<>();
    private final Select<AuthorisationType> type = new Select<>();
    private final Select<String> category = new Select<>();
    private final MultiSelectComboBox<Resource> machines =
            new MultiSelectComboBox<>(getTranslation("conditions.practice.machines"));
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(getTranslation("conditions.practice.way"));
    private final Paragraph sentence = new Paragraph();
    private final Div fields = new Div();

    PracticeFields(TypeChoices choices, FieldErrors errors, @Nullable PracticeRule rule) {
        this.errors = errors;
        addClassName("etb-form-part");
        errors.field("earnedHours", hours);
        errors.field("earnedMonths", months);
        hours.setMin(1);
        hours.setMax(1000);
        months.setMin(1);
        months.setMax(24);
        where.setLabel(getTranslation("conditions.practice.where"));
        where.setItems(Where.values());
        where.setItemLabelGenerator(each -> getTranslation("conditions.practice.where." + each));
        type.setLabel(getTranslation("conditions.practice.type"));
        type.setItems(choices.types());
        type.setItemLabelGenerator(AuthorisationType::name);
        category.setLabel(getTranslation("conditions.practice.category"));
        category.setItems(choices.categories());
        machines.setItems(choices.machines());
        machines.setItemLabelGenerator(Resource::name);
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> getTranslation("conditions.practice.way." + each));
        way.addClassName("etb-practice-ways");
        sentence.addClassNames("etb-practice-sentence");
        sentence.getElement().setAttribute("aria-live", "polite");
        Div pair = new Div(hours, months);
        pair.addClassName("etb-pair");
        fields.add(pair, where, type, category, machines, way, sentence);
        fields.addClassName("etb-form-part");
        add(earns, fields);
        show(choices, rule);
        earns.addValueChangeListener(change -> settle());
        where.addValueChangeListener(change -> settle());
        hours.addValueChangeListener(change -> say());
        months.addValueChangeListener(change -> say());
        type.addValueChangeListener(change -> say());
        category.addValueChangeListener(change -> say());
        machines.addValueChangeListener(change -> say());
        way.addValueChangeListener(change -> say());
        settle();
    }

    /** Null where practice earns nothing. */
    @Nullable
    PracticeRule rule() {
        return Boolean.TRUE.equals(earns.getValue())
                ? new PracticeRule(
                        Objects.requireNonNullElse(hours.getValue(), 0),
                        Objects.requireNonNullElse(months.getValue(), 0),
                        ground(),
                        way.getValue())
                : null;
    }

    private PracticeGround ground() {
        return switch (where.getValue()) {
            case TYPE -> new AskingFor(chosen(type.getValue()).id());
            case CATEGORY -> new OfCategory(chosen(category.getValue()));
            case MACHINES ->
                new Machines(machines.getValue().stream().map(Resource::id).collect(Collectors.toSet()));
        };
    }

    private static <T> T chosen(@Nullable T value) {
        if (value == null) {
            throw new InvalidInputException("earnedOn", "required");
        }
        return value;
    }

    private void show(TypeChoices choices, @Nullable PracticeRule rule) {
        earns.setValue(rule != null);
        hours.setValue(rule == null ? 10 : rule.hours());
        months.setValue(rule == null ? 6 : rule.months());
        way.setValue(rule == null ? Way.PROPOSED : rule.way());
        switch (rule == null ? null : rule.ground()) {
            case null -> where.setValue(choices.types().isEmpty() ? Where.MACHINES : Where.TYPE);
            case AskingFor(var base) -> {
                where.setValue(Where.TYPE);
                choices.types().stream()
                        .filter(one -> one.id().equals(base))
                        .findFirst()
                        .ifPresent(type::setValue);
            }
            case OfCategory(String of) -> {
                where.setValue(Where.CATEGORY);
                category.setValue(of);
            }
            case Machines(Set<ResourceId> those) -> {
                where.setValue(Where.MACHINES);
                machines.setValue(choices.machines().stream()
                        .filter(machine -> those.contains(machine.id()))
                        .collect(Collectors.toSet()));
            }
        }
    }

    private void settle() {
        fields.setVisible(earns.getValue());
        type.setVisible(where.getValue() == Where.TYPE);
        category.setVisible(where.getValue() == Where.CATEGORY);
        machines.setVisible(where.getValue() == Where.MACHINES);
        switch (where.getValue()) {
            case TYPE -> errors.field("earnedOn", type);
            case CATEGORY -> errors.field("earnedOn", category);
            case MACHINES -> errors.field("earnedOn", machines);
        }
        say();
    }

    private void say() {
        String place = place();
        boolean told = !place.isEmpty() && hours.getValue() != null && months.getValue() != null;
        sentence.setText(
                told
                        ? getTranslation(
                                "conditions.practice.sentence." + way.getValue(),
                                hours.getValue(),
                                place,
                                months.getValue())
                        : "");
    }

    private String place() {
        return switch (where.getValue()) {
            case TYPE ->
                type.getValue() == null
                        ? ""
                        : getTranslation(
                                "conditions.practice.at.TYPE", type.getValue().name());
            case CATEGORY ->
                category.getValue() == null
                        ? ""
                        : getTranslation("conditions.practice.at.CATEGORY", category.getValue());
            case MACHINES ->
                machines.getValue().stream().map(Resource::name).sorted().collect(Collectors.joining(", "));
        };
    }
}
