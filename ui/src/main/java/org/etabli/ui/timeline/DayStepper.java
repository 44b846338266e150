package org.etabli.ui.timeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.shell.Icon;

/** Which day a screen is about: one back, a calendar, one on. Steps by weeks where a week is shown. */
public final class DayStepper extends Div {

    private static final long serialVersionUID = 1L;
    private final DayPicker picker;
    private final Button previous = new Button(new Icon("chevron-left"), click -> step(-1));
    private final Button next = new Button(new Icon("chevron-right"), click -> step(1));
    private int stride = 1;

    /** @param onChange hears of every other day that a person chooses, never null */
    public DayStepper(LocalDate day, SerializableConsumer<LocalDate> onChange) {
        addClassName("etb-stepper");
        picker = DayPicker.inFull(day);
        picker.setAriaLabel(getTranslation("timeline.step.day"));
        picker.addClassName("etb-stepper-day");
        picker.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            if (chosen == null) {
                picker.setValue(change.getOldValue());
            } else if (change.isFromClient()) {
                onChange.accept(chosen);
            }
        });
        previous.addClickListener(click -> onChange.accept(picker.getValue()));
        next.addClickListener(click -> onChange.accept(picker.getValue()));
        add(previous, picker, next);
        byWeeks(false);
    }

    /** The day that an address asks for; empty without one, or when it is none. */
    public static Optional<LocalDate> asked(QueryParameters query) {
        try {
            return query.getSingleParameter("day").map(LocalDate::parse);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    public LocalDate day() {
        return picker.getValue();
    }

    public void show(LocalDate day) {
        picker.setValue(day);
    }

    public void byWeeks(boolean weeks) {
        stride = weeks ? 7 : 1;
        String unit = weeks ? "week" : "day";
        previous.setAriaLabel(getTranslation("timeline.step.previous-" + unit));
        next.setAriaLabel(getTranslation("timeline.step.next-" + unit));
    }

    private void step(int direction) {
        picker.setValue(picker.getValue().plusDays((long) direction * stride));
    }
}
