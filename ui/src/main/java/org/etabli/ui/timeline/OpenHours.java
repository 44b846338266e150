package org.etabli.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningCalendar;
import org.etabli.ui.timeline.TimelineScale.Span;

/**
 * The opening hours on a scale.
 *
 * @param from the first full hour worth showing, and {@code to} the last, in minutes of the drawn day
 * @param dayMinutes how many minutes the drawn day has
 * @param closed what to hatch
 */
public record OpenHours(int from, int to, int dayMinutes, List<Span> closed) {

    private static final int USUAL_FROM = 8 * 60;
    private static final int USUAL_TO = 20 * 60;
    private static final int HOUR = 60;

    /** With an hour before and after. */
    public static OpenHours of(OpeningCalendar calendar, TimelineScale scale) {
        return of(calendar, scale, HOUR);
    }

    /** @param margin minutes before and after that are worth showing too */
    public static OpenHours of(OpeningCalendar calendar, TimelineScale scale, int margin) {
        List<TimeSlot> open = calendar.openSlots(scale.window());
        int from = Integer.MAX_VALUE;
        int to = 0;
        List<Span> closed = new ArrayList<>();
        for (int day = 0; day < scale.days(); day++) {
            int free = 0;
            for (TimeSlot slot : open) {
                int start = scale.minuteOf(day, slot.start());
                int end = scale.minuteOf(day, slot.end());
                if (start < end) {
                    from = Math.min(from, start);
                    to = Math.max(to, end);
                    if (free < start) {
                        closed.add(new Span(day, free, start));
                    }
                    free = end;
                }
            }
            if (free < scale.dayMinutes()) {
                closed.add(new Span(day, free, scale.dayMinutes()));
            }
        }
        return to == 0
                ? new OpenHours(USUAL_FROM, USUAL_TO, scale.dayMinutes(), closed)
                : new OpenHours(
                        Math.max(0, Math.floorDiv(from, HOUR) * HOUR - margin),
                        Math.min(scale.dayMinutes(), Math.ceilDiv(to, HOUR) * HOUR + margin),
                        scale.dayMinutes(),
                        closed);
    }

    /** Whether the one drawn day is a day off. */
    public boolean isClosedAllDay() {
        return closed.size() == 1 && closed.getFirst().equals(new Span(0, 0, dayMinutes));
    }

    /** These hours, widened so that the bars are in sight; what goes on past midnight is seen to do so without. */
    public OpenHours showing(List<TimelineBar> bars) {
        int first = bars.stream()
                .mapToInt(bar -> bar.span().start())
                .filter(start -> start > 0)
                .min()
                .orElse(from);
        int last = bars.stream()
                .mapToInt(bar -> bar.span().end())
                .filter(end -> end < dayMinutes)
                .max()
                .orElse(to);
        return new OpenHours(
                Math.min(from, Math.floorDiv(first, HOUR) * HOUR),
                Math.max(to, Math.ceilDiv(last, HOUR) * HOUR),
                dayMinutes,
                closed);
    }

    /** What of the span lies within hours that are not closed: an outage is worth drawing only there. */
    public List<Span> open(Span span) {
        List<Span> left = new ArrayList<>();
        int at = span.start();
        for (Span shut : closed) {
            if (shut.day() == span.day() && shut.end() > at && shut.start() < span.end()) {
                if (at < shut.start()) {
                    left.add(new Span(span.day(), at, shut.start()));
                }
                at = shut.end();
            }
        }
        if (at < span.end()) {
            left.add(new Span(span.day(), at, span.end()));
        }
        return left;
    }
}
