package org.etabli.notice;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads calendars out of mails, as a calendar program does. */
final class Mails {

    private Mails() {}

    /** Sends all that is due, however much other tests have left. */
    static void sendAll(Dispatch dispatch) {
        int sent;
        do {
            sent = dispatch.sendDue();
        } while (sent > 0);
    }

    static Calendar calendar(String stream) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(stream));
            calendar.validate();
            return calendar;
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(stream, unreadable);
        }
    }

    static Calendar calendarOf(MailContent mail) {
        return calendar(Objects.requireNonNull(mail.calendar()));
    }

    static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).getFirst();
    }
}
