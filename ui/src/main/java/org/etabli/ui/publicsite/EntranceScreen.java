package org.etabli.ui.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a screen at a venue's entrance says.
 *
 * @param opening « Ouvert jusqu’à 19 h » and the like
 * @param free how many of the rooms can be had now
 * @param more « et 2 autres » where there are more rooms than lines, or null
 * @param code an SVG drawing to scan
 */
record EntranceScreen(
        String time,
        String zone,
        String day,
        String opening,
        String free,
        List<Room> rooms,
        @Nullable String more,
        List<Event> events,
        String code,
        String codeWords) {

    /**
     * @param style as style sheets name it
     * @param until « jusqu’à 15 h » and the like, or null
     * @param next what is reserved from now on; empty when nothing is
     */
    record Room(
            String name,
            String style,
            String icon,
            String words,
            @Nullable String until,
            List<Line> next) {}

    /** @param now whether it is under way */
    record Line(String when, String what, boolean now) {}

    /** @param left how many places are left */
    record Event(String day, String when, String title, String left) {}
}
