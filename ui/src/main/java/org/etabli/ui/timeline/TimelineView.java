package org.etabli.ui.timeline;

/** The ways to look at a schedule. */
public enum TimelineView {
    DAY,
    WEEK,
    LIST;

    /** The view of that name, or the given one. */
    public static TimelineView of(String name, TimelineView otherwise) {
        for (TimelineView view : values()) {
            if (view.word().equals(name)) {
                return view;
            }
        }
        return otherwise;
    }

    /** Its name in addresses and message keys. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
