package org.etabli.network;

import java.util.List;

/**
 * What a calendar file would change.
 *
 * @param name what the calendar calls itself
 * @param leftOut titles of events that are not whole days, and are therefore not taken over
 */
public record ClosurePreview(String name, List<Line> lines, List<String> leftOut) {

    /** One closure of the file and what becomes of it. */
    public record Line(CalendarException exception, Effect effect) {}

    public enum Effect {
        ADDED,
        CHANGED,
        /** It is known already, just so. */
        KEPT,
        /** The file says that it does not take place any more. */
        REMOVED
    }

    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** Whether taking it over changes anything. */
    public boolean isNews() {
        return lines.stream().anyMatch(line -> line.effect() != Effect.KEPT);
    }
}
