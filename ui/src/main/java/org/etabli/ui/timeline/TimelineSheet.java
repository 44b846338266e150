package org.etabli.ui.timeline;

import java.util.List;

/**
 * All that a timeline shows.
 *
 * @param dayLabels what stands over each day of a week
 * @param from the first minute of the day that is shown, and {@code to} the last, on full hours
 * @param title and {@code subtitle} stand in its corner
 */
public record TimelineSheet(
        TimelineScale scale,
        List<String> dayLabels,
        int from,
        int to,
        String title,
        String subtitle,
        List<TimelineRow> rows,
        List<TimelineBar> bars,
        List<TimelineGround> grounds,
        List<TimelineLoad> loads) {

    public TimelineSheet(
            TimelineScale scale,
            List<String> dayLabels,
            int from,
            int to,
            String title,
            String subtitle,
            List<TimelineRow> rows,
            List<TimelineBar> bars,
            List<TimelineGround> grounds) {
        this(scale, dayLabels, from, to, title, subtitle, rows, bars, grounds, List.of());
    }
}
