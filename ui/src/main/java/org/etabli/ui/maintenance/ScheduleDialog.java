package org.etabli.ui.maintenance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.TimeSlot;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** When a machine stands still for its maintenance; whoever reserved it then is told. */
final class ScheduleDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final DatePicker day = errors.field("start", Calendars.picker(getTranslation("maintenance.plan.day")));
    private final TimePicker from = errors.field("from", new TimePicker(getTranslation("maintenance.plan.from")));
    private final DatePicker lastDay = Calendars.picker(getTranslation("maintenance.plan.last-day"));
    private final TimePicker until = errors.field("end", new TimePicker(getTranslation("maintenance.plan.until")));
    private final transient ZoneId zone;

    ScheduleDialog(
            String title,
            String machine,
            ZoneId zone,
            LocalDate today,
            @Nullable TimeSlot before,
            SerializableConsumer<TimeSlot> plan) {
        this.zone = zone;
        setHeaderTitle(getTranslation("maintenance.plan.of", title, machine));
        setWidth("min(460px, 100vw - 32px)");
        day.setMin(today);
        day.setValue(
                before == null ? today.plusDays(1) : before.start().atZone(zone).toLocalDate());
        from.setStep(Duration.ofMinutes(15));
        until.setStep(Duration.ofMinutes(15));
        from.setValue(
                before == null
                        ? LocalTime.of(9, 0)
                        : before.start().atZone(zone).toLocalTime());
        until.setValue(
                before == null ? LocalTime.NOON : before.end().atZone(zone).toLocalTime());
        lastDay.setValue(
                before == null ? day.getValue() : before.end().atZone(zone).toLocalDate());
        day.addValueChangeListener(change -> follow(change.getOldValue()));
        Div first = new Div(day, from);
        first.addClassName("etb-pair");
        Div second = new Div(lastDay, until);
        second.addClassName("etb-pair");
        Paragraph told = new Paragraph(getTranslation("maintenance.plan.told"));
        told.addClassName("etb-sentence");
        Div form = new Div(first, second, told);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button done = new Button(getTranslation("maintenance.plan"), click -> {
            if (errors.accept(() -> plan.accept(slot()))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), done);
        day.focus();
    }

    /** The last day goes with the first, as long as they are one. */
    private void follow(@Nullable LocalDate before) {
        if (day.getValue() != null
                && (lastDay.getValue() == null || lastDay.getValue().equals(before))) {
            lastDay.setValue(day.getValue());
        }
    }

    private TimeSlot slot() {
        var start = Input.chosen("start", day.getValue())
                .atTime(Input.chosen("from", from.getValue()))
                .atZone(zone)
                .toInstant();
        var end = Input.chosen("end", lastDay.getValue())
                .atTime(Input.chosen("end", until.getValue()))
                .atZone(zone)
                .toInstant();
        if (!end.isAfter(start)) {
            throw new InvalidInputException("end", "end-not-after-start");
        }
        return new TimeSlot(start, end);
    }
}
