package org.etabli.ui.maintenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.Input;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.maintenance.MaintenanceDraft;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.member.MemberDetails;
import org.etabli.resource.Resource;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A plan as its manager writes it down: for which machine, how often, what is to be done, who is told. */
final class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<Resource> machine = errors.field("machine", new ComboBox<>());
    private final TextField title = errors.field("title", new TextField(getTranslation("maintenance.title")));
    private final TextArea tasks = errors.field("tasks", new TextArea(getTranslation("maintenance.tasks")));
    private final IntegerField months = number("everyMonths", "maintenance.every-months");
    private final IntegerField hours = number("everyHours", "maintenance.every-hours");
    private final IntegerField warnDays = number("warnDays", "maintenance.warn-days");
    private final IntegerField warnHours = number("warnHours", "maintenance.warn-hours");
    private final ComboBox<MemberDetails> responsible = errors.field("responsible", new ComboBox<>());
    private final Checkbox stops = new Checkbox(getTranslation("maintenance.stops.field"));
    private final Checkbox active = new Checkbox(getTranslation("maintenance.active"), true);
    private final transient MaintenancePlanId id;

    PlanDialog(
            List<Resource> machines,
            List<MemberDetails> people,
            @Nullable MaintenancePlan plan,
            SerializableConsumer<MaintenanceDraft> save) {
        this.id = plan == null ? MaintenancePlanId.next() : plan.id();
        setHeaderTitle(
                plan == null ? getTranslation("maintenance.add") : getTranslation("maintenance.edit.of", plan.title()));
        setWidth("min(560px, 100vw - 32px)");
        machine.setLabel(getTranslation("maintenance.machine"));
        machine.setItems(machines);
        machine.setItemLabelGenerator(Resource::name);
        title.setMaxLength(120);
        title.setPlaceholder(getTranslation("maintenance.title.example"));
        tasks.setMaxLength(2000);
        tasks.setHelperText(getTranslation("maintenance.tasks.help"));
        tasks.setWidthFull();
        months.setHelperText(getTranslation("maintenance.every.help"));
        warnDays.setValue(14);
        warnHours.setValue(5);
        responsible.setLabel(getTranslation("maintenance.responsible"));
        responsible.setItems(people);
        responsible.setItemLabelGenerator(MemberDetails::fullName);
        responsible.setHelperText(getTranslation("maintenance.responsible.help"));
        responsible.setClearButtonVisible(true);
        if (plan != null) {
            fill(plan, machines, people);
        }
        Div form = new Div(
                machine, title, pair(months, hours), pair(warnDays, warnHours), tasks, responsible, stops, active);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> save.accept(draft()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        (plan == null ? machine : title).focus();
    }

    private void fill(MaintenancePlan plan, List<Resource> machines, List<MemberDetails> people) {
        machines.stream()
                .filter(each -> each.id().equals(plan.machine()))
                .findFirst()
                .ifPresent(machine::setValue);
        machine.setReadOnly(true);
        title.setValue(plan.title());
        tasks.setValue(String.join("\n", plan.tasks()));
        months.setValue(plan.everyMonths());
        hours.setValue(plan.everyHours());
        warnDays.setValue(plan.warnDays());
        warnHours.setValue(plan.warnHours());
        people.stream()
                .filter(each -> each.id().equals(plan.responsible()))
                .findFirst()
                .ifPresent(responsible::setValue);
        stops.setValue(plan.stops());
        active.setValue(plan.active());
    }

    private MaintenanceDraft draft() {
        MemberDetails person = responsible.getValue();
        return new MaintenanceDraft(
                id,
                Input.chosen("machine", machine.getValue()).id(),
                title.getValue(),
                tasks.getValue(),
                months.getValue(),
                hours.getValue(),
                Objects.requireNonNullElse(warnDays.getValue(), 0),
                Objects.requireNonNullElse(warnHours.getValue(), 0),
                person == null ? null : person.id(),
                stops.getValue(),
                active.getValue());
    }

    private IntegerField number(String field, String key) {
        IntegerField number = errors.field(field, new IntegerField(getTranslation(key)));
        number.setMin(0);
        number.setWidthFull();
        return number;
    }

    private static Div pair(Component one, Component other) {
        Div pair = new Div(one, other);
        pair.addClassName("etb-pair");
        return pair;
    }
}
