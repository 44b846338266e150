package org.etabli.ui.booking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.etabli.ui.component.DayPicker;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Which day: one back, a calendar, one on; on phones a strip of the next open days. */
class DayChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;
    private final Button previous = new Button(new Icon("chevron-left"), click -> step(-1));
    private final Button next = new Button(new Icon("chevron-right"), click -> step(1));
    private final Div strip = new Div();
    private @Nullable DayPicker picker;
    private transient @Nullable Timing timing;

    DayChoice(Wishes wishes) {
        this.wishes = wishes;
        addClassName("etb-book-day");
        previous.setAriaLabel(getTranslation("book.day.previous"));
        next.setAriaLabel(getTranslation("book.day.next"));
        strip.addClassNames("etb-days", "etb-phoneonly");
        strip.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("book.day.which"));
    }

    void show(Timing now) {
        timing = now;
        DayPicker calendar = picker;
        if (calendar == null) {
            calendar = calendar(now.day());
            picker = calendar;
            Div stepper = new Div(previous, calendar, next);
            stepper.addClassNames("etb-stepper", "etb-wideonly");
            add(stepper, strip);
        }
        calendar.setMin(now.today());
        calendar.setMax(now.last());
        calendar.setValue(now.day());
        previous.setEnabled(now.day().isAfter(now.today()));
        next.setEnabled(now.day().isBefore(now.last()));
        strip.removeAll();
        now.days().forEach(day -> strip.add(day(day, day.equals(now.day()))));
    }

    private DayPicker calendar(LocalDate day) {
        DayPicker calendar = DayPicker.inShort(day);
        calendar.setPrefixComponent(new Icon("calendar"));
        calendar.setAriaLabel(getTranslation("book.day.which"));
        calendar.addClassName("etb-stepper-day");
        calendar.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            if (change.isFromClient() && chosen != null) {
                want(chosen);
            } else if (chosen == null) {
                calendar.setValue(change.getOldValue());
            }
        });
        return calendar;
    }

    private NativeButton day(LocalDate day, boolean chosen) {
        Span weekday = new Span(DateTimeFormatter.ofPattern("EEE", getLocale()).format(day));
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("etb-days-number");
        NativeButton button = new NativeButton();
        button.add(weekday, number);
        button.getElement()
                .setAttribute("aria-pressed", Boolean.toString(chosen))
                .setAttribute("aria-label", getTranslation("book.day", day));
        button.addClickListener(click -> want(day));
        return button;
    }

    private void step(int days) {
        Timing shown = timing;
        if (shown != null) {
            want(shown.day().plusDays(days));
        }
    }

    private void want(LocalDate day) {
        wishes.make(wish -> wish.on(day));
    }
}
