package org.etabli.ui.timeline;

import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param group rows that follow each other with the same group stand under one heading
 * @param detail the second line, with its icon; {@code ink} colours it: auth, mine or nothing
 * @param locked draws the row in soft amber
 * @param tall gives the row the height for columns of {@link TimelineLoad}
 */
public record TimelineRow(
        String key,
        String name,
        @Nullable String icon,
        @Nullable String group,
        @Nullable String detail,
        @Nullable String detailIcon,
        @Nullable String ink,
        @Nullable String price,
        boolean locked,
        boolean tall) {

    public TimelineRow(
            String key,
            String name,
            @Nullable String icon,
            @Nullable String group,
            @Nullable String detail,
            @Nullable String detailIcon,
            @Nullable String ink,
            @Nullable String price,
            boolean locked) {
        this(key, name, icon, group, detail, detailIcon, ink, price, locked, false);
    }

    /** A row for columns. */
    public static TimelineRow ofLoads(String key, String name, String icon, String group, String detail) {
        return new TimelineRow(key, name, icon, group, detail, null, null, null, false, true);
    }

    /** A row that is only a name. */
    public static TimelineRow named(String key, String name, @Nullable String icon, @Nullable String group) {
        return new TimelineRow(key, name, icon, group, null, null, null, null, false);
    }
}
