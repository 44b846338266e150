package org.etabli.ui.frontdesk;

import com.vaadin.flow.component.Component;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningDay;

/** What stands in an empty list of arrivals: that nobody comes, and when the venue opens next. */
final class EmptyWords {

    private EmptyWords() {}

    static String of(Component reader, ArrivalTab tab, DeskDay day) {
        OpeningDay hours = day.calendar().on(day.date());
        if (tab != ArrivalTab.EXPECTED) {
            return reader.getTranslation("frontdesk.none." + tab.word());
        }
        String said = hours.isClosed() ? closed(reader, hours) : reader.getTranslation("frontdesk.none.expected");
        Optional<TimeSlot> next = hours.isClosed()
                ? day.calendar().nextOpening(day.scale().window().start())
                : day.isToday() && !day.isOpenNow() ? day.calendar().nextOpening(day.now()) : Optional.empty();
        return next.map(slot -> said + " " + opening(reader, slot, day)).orElse(said);
    }

    private static String closed(Component reader, OpeningDay hours) {
        Text why = hours.because();
        return why == null
                ? reader.getTranslation("frontdesk.closed")
                : reader.getTranslation("frontdesk.closed-because", why);
    }

    private static String opening(Component reader, TimeSlot slot, DeskDay day) {
        ZonedDateTime opens = slot.start().atZone(day.venue().zone());
        return reader.getTranslation("frontdesk.next-opening", opens.toLocalDate(), opens);
    }
}
