package org.etabli.ui.resources;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.etabli.resource.Allocation;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceDraft;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Unit;
import org.etabli.resource.UnitDraft;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.UnitTags;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** What a resource is, how it is reserved and what it is made of. */
final class ResourceForm extends Div {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors;
    private final TextField name;
    private final Select<ResourceKind> kind;
    private final ComboBox<String> category;
    private final ComboBox<String> trade;
    private final Select<String> icon;
    private final IntegerField capacity;
    private final TextArea description;
    private final CheckboxGroup<String> attributes = new CheckboxGroup<>();
    private final RadioButtonGroup<Allocation> allocation = new RadioButtonGroup<>();
    private final UnitsField units;
    private final RuleFields rule;
    private boolean fresh;

    ResourceForm(FieldErrors errors, List<String> categories, List<String> trades) {
        this.errors = errors;
        addClassName("etb-form");
        name = errors.field("name", new TextField(getTranslation("resources.name")));
        kind = errors.field("kind", new Select<>());
        category = errors.field("category", suggestions("resources.category", categories));
        trade = errors.field("trade", suggestions("resources.trade", trades));
        icon = errors.field("icon", new Select<>());
        capacity = errors.field("capacity", new IntegerField(getTranslation("resources.capacity")));
        description = errors.field("description", new TextArea(getTranslation("resources.description")));
        units = errors.field("units", new UnitsField());
        rule = new RuleFields(errors);
        shape();
        add(
                section(
                        "resources.section.what",
                        pair(name, kind),
                        pair(category, trade),
                        pair(icon, capacity),
                        description,
                        attributes),
                section("resources.section.units", allocation, units),
                section("resources.section.rule", rule));
    }

    void show(Resource resource, List<Unit> shareable) {
        name.setValue(resource.name());
        kind.setValue(resource.kind());
        category.setValue(resource.category());
        trade.setValue(resource.trade());
        icon.setItems(iconsWith(resource.icon()));
        icon.setValue(resource.icon());
        capacity.setValue(resource.capacity());
        description.setValue(Objects.requireNonNullElse(resource.description(), ""));
        attributes.setItems(UnitTags.with(resource.attributes()));
        attributes.setValue(resource.attributes());
        allocation.setValue(resource.allocation());
        units.show(resource.units().stream().map(UnitDraft::of).toList());
        units.offerToShare(shareable);
        rule.setRule(resource.rule());
    }

    /** Starts afresh, with what suits the kind. */
    void start(ResourceKind startKind, List<Unit> shareable) {
        fresh = true;
        units.offerToShare(shareable);
        capacity.setValue(1);
        kind.setValue(startKind);
        name.focus();
    }

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    ResourceDraft draft() {
        String typed = name.getValue();
        List<UnitDraft> made = units.drafts();
        return new ResourceDraft(
                typed,
                kind.getValue(),
                Objects.requireNonNullElse(category.getValue(), ""),
                trade.getValue(),
                Objects.requireNonNullElse(icon.getValue(), ""),
                allocation.getValue(),
                Objects.requireNonNullElse(capacity.getValue(), 0),
                description.getValue(),
                new HashSet<>(attributes.getValue()),
                rule.rule(),
                made.isEmpty() && !typed.isBlank() ? List.of(UnitDraft.namedAs(typed)) : made);
    }

    private void shape() {
        name.setMaxLength(120);
        kind.setLabel(getTranslation("resources.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(Kinds::one);
        kind.addValueChangeListener(change -> {
            if (change.getValue() != null && fresh) {
                suit(change.getOldValue(), change.getValue());
            }
        });
        icon.setLabel(getTranslation("resources.icon"));
        icon.setItems(Kinds.ICONS);
        icon.setRenderer(new ComponentRenderer<>(symbol -> {
            Span line = new Span(new Icon(symbol), new Span(getTranslation("icon." + symbol)));
            line.addClassName("etb-row");
            return line;
        }));
        icon.setItemLabelGenerator(symbol -> getTranslation("icon." + symbol));
        capacity.setMin(1);
        capacity.setMax(1000);
        capacity.setStepButtonsVisible(true);
        capacity.setHelperText(getTranslation("resources.capacity-help"));
        category.setHelperText(getTranslation("resources.category-help"));
        description.setMaxLength(1000);
        description.setMinRows(2);
        attributes.setLabel(getTranslation("resources.attributes"));
        attributes.addClassName("etb-chips");
        attributes.setItems(UnitTags.KNOWN);
        attributes.setItemLabelGenerator(UnitTags::say);
        allocation.setLabel(getTranslation("resources.allocation"));
        allocation.setItems(Allocation.values());
        allocation.setItemLabelGenerator(how -> getTranslation("resources.allocation." + how.name()));
    }

    /** What is still as it suited the kind before is made to suit the new one; what was chosen by hand stays. */
    private void suit(@Nullable ResourceKind before, ResourceKind chosen) {
        if (before == null || Kinds.icon(before).equals(icon.getValue())) {
            icon.setValue(Kinds.icon(chosen));
        }
        if (before == null || category.isEmpty() || usualCategory(before).equals(category.getValue())) {
            category.setValue(usualCategory(chosen));
        }
        rule.setRule(BookingRule.usualFor(chosen));
        allocation.setValue(
                chosen == ResourceKind.ROOM || chosen == ResourceKind.MACHINE ? Allocation.ALL : Allocation.ANY);
    }

    private String usualCategory(ResourceKind of) {
        return getTranslation("kind.category." + of.name());
    }

    private static List<String> iconsWith(String inUse) {
        return java.util.stream.Stream.concat(Kinds.ICONS.stream(), java.util.stream.Stream.of(inUse))
                .distinct()
                .toList();
    }

    private ComboBox<String> suggestions(String key, List<String> known) {
        ComboBox<String> field = new ComboBox<>(getTranslation(key));
        field.setItems(known);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        return field;
    }

    private Section section(String titleKey, com.vaadin.flow.component.Component... parts) {
        Section section = new Section(new H3(getTranslation(titleKey)));
        section.add(parts);
        return section;
    }

    private static Div pair(com.vaadin.flow.component.Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("etb-pair");
        return pair;
    }
}
