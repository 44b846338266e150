package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.CalendarException;
import org.etabli.network.DailySpan;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.venues.DaysDesk.InTheWay;
import org.jspecify.annotations.Nullable;

/** Days on which the venue is closed, or open at other hours. Says who stands in the way before it is saved. */
final class DaysDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MIDNIGHT = 24 * 60;

    private final FieldErrors errors = new FieldErrors();
    private final DatePicker first = errors.field("firstDay", Calendars.picker(getTranslation("settings.days.first")));
    private final DatePicker last = errors.field("lastDay", Calendars.picker(getTranslation("settings.days.last")));
    private final RadioButtonGroup<Boolean> closed = new RadioButtonGroup<>();
    private final TimePicker from = errors.field("from", time("settings.days.from"));
    private final TimePicker to = errors.field("to", time("settings.days.to"));
    private final Div hours = VenueFields.pair(from, to);
    private final TextField reason = errors.field("reason", new TextField(getTranslation("settings.days.reason")));
    private final InTheWayNote note = new InTheWayNote();
    private final transient SerializableFunction<CalendarException, List<InTheWay>> inTheWay;

    DaysDialog(
            String titleKey,
            SerializableFunction<CalendarException, List<InTheWay>> inTheWay,
            SerializableConsumer<CalendarException> save) {
        this.inTheWay = inTheWay;
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(500px, 100vw - 32px)");
        shape();
        Div form = new Div(VenueFields.pair(first, last), closed, hours, reason, note);
        form.addClassName("etb-form");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> save.accept(days()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }

    void show(CalendarException known) {
        first.setValue(known.firstDay());
        last.setValue(known.lastDay());
        reason.setValue(known.reason());
        DailySpan open = known.hours();
        closed.setValue(open == null);
        if (open != null) {
            from.setValue(LocalTime.MIN.plusMinutes(open.opensMinute()));
            to.setValue(LocalTime.MIN.plusMinutes(open.closesMinute() % MIDNIGHT));
        }
    }

    private void shape() {
        closed.addClassName("etb-seg");
        closed.setAriaLabel(getTranslation("settings.days.how"));
        closed.setItems(true, false);
        closed.setItemLabelGenerator(
                shut -> getTranslation(shut ? "settings.days.closed" : "settings.days.other-hours"));
        closed.setValue(true);
        hours.setVisible(false);
        from.setValue(LocalTime.of(9, 0));
        to.setValue(LocalTime.of(18, 0));
        reason.setPlaceholder(getTranslation("settings.days.reason-example"));
        reason.setHelperText(getTranslation("settings.days.reason-help"));
        closed.addValueChangeListener(change -> {
            hours.setVisible(Boolean.FALSE.equals(change.getValue()));
            tell();
        });
        first.addValueChangeListener(change -> {
            if (last.isEmpty()) {
                last.setValue(change.getValue());
            }
            tell();
        });
        last.addValueChangeListener(change -> tell());
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
    }

    private void tell() {
        note.removeAll();
        try {
            CalendarException wanted = days("…");
            if (!wanted.lastDay().isBefore(wanted.firstDay())) {
                note.show(inTheWay.apply(wanted));
            }
        } catch (InvalidInputException notYet) {
            note.removeAll(); // it is said when she saves
        }
    }

    private CalendarException days() {
        return days(reason.getValue());
    }

    private CalendarException days(String why) {
        return new CalendarException(
                Input.chosen("firstDay", first.getValue()),
                Input.chosen("lastDay", last.getValue()),
                Boolean.FALSE.equals(closed.getValue()) ? span() : null,
                why);
    }

    private DailySpan span() {
        int opens = minute("from", from.getValue());
        int closes = minute("to", to.getValue());
        int end = closes == 0 ? MIDNIGHT : closes;
        if (opens >= end) {
            throw new InvalidInputException("to", "ends-before-start");
        }
        return new DailySpan(opens, end);
    }

    private static int minute(String field, @Nullable LocalTime time) {
        return Input.chosen(field, time).toSecondOfDay() / 60;
    }

    private TimePicker time(String key) {
        TimePicker picker = new TimePicker(getTranslation(key));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Locale.FRANCE);
        return picker;
    }
}
