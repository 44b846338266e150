package org.etabli.ui.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a screen says.
 *
 * @param style as style sheets name it
 * @param until « jusqu’à 15 h » and the like, or null
 * @param rest how long that is from now, or null
 * @param gone how much of what is under way is over, as an SVG length; null when nothing is
 * @param code an SVG drawing to scan
 * @param ruler its day, or null when it does not open
 */
record DisplayScreen(
        String time,
        String zone,
        String style,
        String icon,
        String words,
        @Nullable String until,
        @Nullable String rest,
        @Nullable String gone,
        List<Line> next,
        String code,
        String codeWords,
        @Nullable DisplayRuler ruler) {

    /** @param free whether it says when it is free again */
    record Line(String when, String what, boolean free) {}
}
