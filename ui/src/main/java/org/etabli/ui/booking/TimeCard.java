package org.etabli.ui.booking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.LocalTime;
import java.util.Optional;
import org.etabli.reservation.Crowd;

/** The slot on the ruler, over the crowd that is expected. */
class TimeCard extends Section {

    private static final long serialVersionUID = 1L;
    private final Span crowd = new Span();
    private final SlotRuler ruler;

    TimeCard(Wishes wishes) {
        addClassNames("etb-card", "etb-book-time", "etb-wideonly");
        ruler = new SlotRuler(wishes);
        H2 title = new H2(getTranslation("book.slot-title"));
        getElement().setAttribute("aria-label", title.getText());
        crowd.addClassNames("etb-sec", "etb-s13", "etb-push");
        Div head = new Div(title, crowd);
        head.addClassName("etb-head");
        add(head, ruler);
    }

    void show(Scene scene) {
        ruler.show(scene);
        crowd.setText(crowd(scene));
    }

    private String crowd(Scene scene) {
        Crowd expected = scene.crowd();
        if (!expected.isKnown()) {
            return "";
        }
        var slot = scene.timing().local();
        LocalTime from = slot.start().toLocalTime();
        LocalTime to = slot.end().toLocalTime();
        String share = NumberFormat.getPercentInstance(getLocale())
                .format(expected.during(from, to))
                .replace('\u202f', '\u00a0');
        Optional<LocalTime> calmer = expected.calmerAfter(from, to);
        return calmer.isPresent()
                ? getTranslation("book.crowd-calmer", slot.start(), slot.end(), share, calmer.get())
                : getTranslation("book.crowd", slot.start(), slot.end(), share);
    }
}
