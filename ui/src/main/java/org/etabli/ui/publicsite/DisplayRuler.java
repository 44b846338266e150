package org.etabli.ui.publicsite;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.display.DisplayedDay;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a day from left to right, with what is closed and taken; places are SVG lengths.
 *
 * @param now where this moment is, or null while it is outside
 */
record DisplayRuler(
        List<Bar> closed,
        List<Bar> taken,
        List<Hour> hours,
        @Nullable String now) {

    private static final double WIDE_ENOUGH_FOR_WORDS = 7.5;
    private static final int MANY_HOURS = 14;

    /** @param worded whether a word fits in it */
    record Bar(String x, String width, boolean worded) {}

    /** @param label null where there is none */
    record Hour(String x, @Nullable String label, String anchor) {}

    /** Empty on a day on which it does not open. */
    static Optional<DisplayRuler> of(DisplayedDay day, ZoneId zone, Function<ZonedDateTime, String> label) {
        if (day.open().isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime first = day.open().getFirst().start().atZone(zone).truncatedTo(ChronoUnit.HOURS);
        ZonedDateTime end = day.open().getLast().end().atZone(zone);
        ZonedDateTime hour = end.truncatedTo(ChronoUnit.HOURS);
        TimeSlot shown = new TimeSlot(first.toInstant(), (hour.equals(end) ? hour : hour.plusHours(1)).toInstant());
        return Optional.of(new DisplayRuler(
                bars(shown, shown.minus(day.open())),
                bars(shown, day.taken()),
                hours(shown, zone, label),
                shown.contains(day.at()) ? percent(place(shown, day.at())) : null));
    }

    private static List<Bar> bars(TimeSlot shown, List<TimeSlot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.intersection(shown).stream())
                .map(slot -> {
                    double x = place(shown, slot.start());
                    double width = place(shown, slot.end()) - x;
                    return new Bar(percent(x), percent(width), width >= WIDE_ENOUGH_FOR_WORDS);
                })
                .toList();
    }

    private static List<Hour> hours(TimeSlot shown, ZoneId zone, Function<ZonedDateTime, String> label) {
        long count = shown.duration().toHours();
        int step = count > MANY_HOURS ? 2 : 1;
        List<Hour> hours = new ArrayList<>();
        for (int n = 0; n <= count; n++) {
            Instant at = shown.start().plus(Duration.ofHours(n));
            String anchor = n == 0 ? "start" : n == count ? "end" : "middle";
            hours.add(new Hour(percent(place(shown, at)), n % step == 0 ? label.apply(at.atZone(zone)) : null, anchor));
        }
        return hours;
    }

    private static double place(TimeSlot shown, Instant at) {
        return 100.0
                * Duration.between(shown.start(), at).toSeconds()
                / shown.duration().toSeconds();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share);
    }
}
