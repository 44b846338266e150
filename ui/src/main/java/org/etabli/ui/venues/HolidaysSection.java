package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.network.CalendarException;
import org.etabli.network.Venue;
import org.etabli.network.VenueSheet;
import org.etabli.network.VenueSheet.Holiday;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.venues.DaysDesk.InTheWay;

/** The public holidays of the coming twelve months, and whether the venue closes on them. */
final class HolidaysSection extends Section {

    private static final long serialVersionUID = 1L;
    private final transient Venue venue;
    private final transient VenueSheet sheet;
    private final transient DaysDesk desk;
    private final transient Command changed;
    private final Checkbox closed = new Checkbox(getTranslation("settings.holidays.closed"));
    private final Div asked = new Div();

    HolidaysSection(Venue venue, VenueSheet sheet, DaysDesk desk, Command changed) {
        super(new H3(Words.say("settings.section.holidays")));
        this.venue = venue;
        this.sheet = sheet;
        this.desk = desk;
        this.changed = changed;
        closed.setValue(sheet.closedOnPublicHolidays());
        closed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask(change.getValue());
            }
        });
        asked.addClassName("etb-col");
        Div days = new Div();
        days.addClassName("etb-holidays");
        days.getElement().setAttribute("role", "list");
        sheet.holidays().forEach(holiday -> days.add(line(holiday)));
        add(closed, asked, days);
    }

    private static Div line(Holiday holiday) {
        Span day = new Span(Words.date(holiday.day()));
        day.addClassName("etb-num");
        Span name = new Span(Words.say(holiday.name()));
        name.addClassName("etb-sec");
        Div line = new Div(day, name);
        line.addClassName("etb-holiday");
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    /** Closing asks first when something is reserved on those days; opening harms nobody. */
    private void ask(boolean close) {
        asked.removeAll();
        List<InTheWay> reservations = close ? desk.inTheWay(venue, days()) : List.of();
        if (reservations.isEmpty()) {
            keep(close);
            return;
        }
        InTheWayNote note = new InTheWayNote();
        note.show(reservations);
        Button anyway = new Button(getTranslation("settings.holidays.anyway"), click -> keep(true));
        Button not = new Button(getTranslation("settings.cancel"), click -> changed.execute());
        not.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(anyway, not);
        actions.addClassName("etb-row");
        asked.add(note, actions);
    }

    private void keep(boolean close) {
        desk.keepPublicHolidays(venue, close);
        Notices.done(getTranslation(close ? "settings.holidays.now-closed" : "settings.holidays.now-open"), () -> {
            desk.keepPublicHolidays(venue, !close);
            changed.execute();
        });
        changed.execute();
    }

    private List<CalendarException> days() {
        return sheet.holidays().stream()
                .map(holiday -> new CalendarException(holiday.day(), holiday.day(), null, Words.say(holiday.name())))
                .toList();
    }
}
