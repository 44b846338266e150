package org.etabli.network;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.InvalidInputException;

/**
 * A week on the wall clock: for each day the spans in which it is open, in order; a day without one is closed. Spans that
 * touch are one.
 */
public record WeeklyHours(Map<DayOfWeek, List<DailySpan>> days) {

    private static final int MOST_SPANS = 4;

    /** @throws InvalidInputException when spans of a day overlap or are more than four */
    public WeeklyHours {
        Map<DayOfWeek, List<DailySpan>> sorted = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                sorted.put(day, inOrder(day, spans));
            }
        });
        days = Map.copyOf(sorted);
    }

    public List<DailySpan> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The same span on each of these days. */
    public static WeeklyHours of(DailySpan span, DayOfWeek... openDays) {
        Map<DayOfWeek, List<DailySpan>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : openDays) {
            days.put(day, List.of(span));
        }
        return new WeeklyHours(days);
    }

    private static List<DailySpan> inOrder(DayOfWeek day, List<DailySpan> spans) {
        List<DailySpan> joined = new ArrayList<>();
        for (DailySpan span : spans.stream()
                .sorted(Comparator.comparingInt(DailySpan::opensMinute))
                .toList()) {
            DailySpan last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.opensMinute() < last.closesMinute()) {
                throw new InvalidInputException("hours." + day.getValue(), "spans-overlap");
            }
            if (last != null && span.opensMinute() == last.closesMinute()) {
                joined.set(joined.size() - 1, new DailySpan(last.opensMinute(), span.closesMinute()));
            } else {
                joined.add(span);
            }
        }
        if (joined.size() > MOST_SPANS) {
            throw new InvalidInputException("hours." + day.getValue(), "too-many", MOST_SPANS);
        }
        return List.copyOf(joined);
    }
}
