package org.etabli.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** An allowance counted in squares: used, about to be used, left. Says the same in words to who does not see it. */
public final class Pips extends Span {

    private static final long serialVersionUID = 1L;

    /** More squares than this are no longer counted at a glance. */
    private static final int MOST = 24;

    /**
     * @param used so many are gone, {@code next} are about to go, of {@code granted} in all
     * @param words what the squares say
     */
    public Pips(long used, long next, long granted, String words) {
        addClassName("etb-pips");
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        for (long unit = 0; unit < granted; unit++) {
            Element square = new Element("i");
            if (unit < used) {
                square.getClassList().add("etb-used");
            } else if (unit < used + next) {
                square.getClassList().add("etb-next");
            }
            getElement().appendChild(square);
        }
    }

    /** Whether so much can be counted at a glance. */
    public static boolean suit(long granted) {
        return granted > 0 && granted <= MOST;
    }
}
