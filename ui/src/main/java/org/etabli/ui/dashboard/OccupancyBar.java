package org.etabli.ui.dashboard;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.etabli.insight.PlaceCount;
import org.jspecify.annotations.Nullable;

/** The places of a venue as one bar: on site, coming, free, out of order; hatched while the venue is closed. */
final class OccupancyBar extends Span {

    private static final long serialVersionUID = 1L;

    OccupancyBar(PlaceCount count) {
        addClassName("etb-occ-bar");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "dashboard.now.bar", count.here(), count.coming(), count.free(), count.outOfOrder()));
        part("etb-here", count.here());
        part("etb-booked", count.coming());
        part("etb-free", count.free());
        part("etb-broken", count.outOfOrder());
    }

    /** @param opens when it opens again, already in words, or null */
    OccupancyBar(@Nullable String opens) {
        addClassName("etb-occ-bar");
        HtmlContainer hatch = part("etb-closed", 1);
        if (opens != null) {
            Span plate = new Span(opens);
            plate.addClassName("etb-plate");
            hatch.add(plate);
        }
    }

    private HtmlContainer part(String state, int size) {
        HtmlContainer part = new HtmlContainer("i");
        if (size > 0) {
            part.addClassName(state);
            part.getStyle().set("flex", Integer.toString(size));
            add(part);
        }
        return part;
    }
}
