package org.etabli.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.etabli.resource.Floor;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** Day, time and place of what is about to be reserved. */
class Facts extends Div {

    private static final long serialVersionUID = 1L;

    Facts(Scene scene, Place place) {
        addClassName("etb-facts");
        Timing timing = scene.timing();
        fact("calendar", strong(Wording.capital(getTranslation("book.day", timing.day()))), null);
        fact("clock", time(timing), null);
        Floor floor = scene.premises().floors().size() > 1 ? scene.premises().floorOf(place) : null;
        String where = floor == null
                ? scene.venue().name()
                : getTranslation("book.where", scene.venue().name(), floor.name());
        fact("pin", new Span(where), scene.venue().directions());
    }

    private Span time(Timing timing) {
        Span length = new Span(
                timing.period() == Period.HOURS
                        ? getTranslation("book.length", timing.slot().duration())
                        : getTranslation(timing.period().word()).toLowerCase(getLocale()));
        length.addClassName("etb-sec");
        return new Span(strong(getTranslation("book.slot", timing.local())), new Span(" "), length);
    }

    private void fact(String icon, Component text, @Nullable String detail) {
        Div words = new Div(text);
        if (detail != null) {
            Div more = new Div(detail);
            more.addClassNames("etb-sec", "etb-s13");
            words.add(more);
        }
        add(new Icon(icon), words);
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("etb-strong");
        return strong;
    }
}
