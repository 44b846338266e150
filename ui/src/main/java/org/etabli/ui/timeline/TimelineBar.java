package org.etabli.ui.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes place on a row.
 *
 * @param row the position of its row
 * @param span where it is drawn
 * @param text what stands on it
 * @param name what it is called to those who can't see it, or null for the text
 * @param icon another icon than the state's, or null
 * @param editable whether it may be dragged and stretched
 */
public record TimelineBar(
        String key,
        int row,
        TimelineScale.Span span,
        State state,
        String text,
        @Nullable String name,
        @Nullable String icon,
        boolean editable) {

    /** The same under another key, not to be touched: it is here because of what takes place on another row. */
    public TimelineBar asShadow(String otherKey) {
        return new TimelineBar(otherKey, row, span, State.CLOSED, text, name, icon == null ? "link" : icon, false);
    }

    /** The forms of the design language; the order is the one the element knows. */
    public enum State {
        BOOKED,
        MINE,
        HERE,
        BROKEN,
        CLOSED,
        PAST,
        AUTH,
        TRAINING
    }
}
