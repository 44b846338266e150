package org.etabli.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Colleague;
import org.etabli.ui.shell.Icon;

/** Who else is there, or will be, on the day that is shown: those who let members know. */
class HereToday extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 2;

    HereToday() {
        addClassNames("etb-here-today", "etb-s13");
        setVisible(false);
    }

    void show(Scene scene) {
        removeAll();
        List<String> names = scene.premises().day().colleagues().stream()
                .filter(colleague -> colleague.comesIn(rest(scene.timing())))
                .map(Colleague::name)
                .toList();
        setVisible(!names.isEmpty());
        if (names.isEmpty()) {
            return;
        }
        add(new Icon("people"));
        if (names.size() <= NAMED + 1) {
            add(new Span(sentence(scene.timing(), String.join(", ", names))));
            return;
        }
        String first =
                getTranslation("book.here.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
        add(new NativeDetails(
                new Span(sentence(scene.timing(), first)),
                new Paragraph(String.join(", ", names.subList(NAMED, names.size())))));
    }

    private String sentence(Timing timing, String names) {
        return timing.isToday()
                ? getTranslation("book.here.today", names)
                : getTranslation("book.here.day", Wording.shortDay(timing.day()), names);
    }

    /** Of today, only what is still to come. */
    private static TimeSlot rest(Timing timing) {
        Instant now = timing.now();
        TimeSlot day = timing.wholeDay();
        return day.contains(now) ? new TimeSlot(now, day.end()) : day;
    }
}
