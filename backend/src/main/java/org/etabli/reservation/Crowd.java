package org.etabli.reservation;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How full the desks of a venue are likely to be over a day.
 *
 * @param quarters the share of desks taken, 0 to 1, for each quarter of an hour of the wall clock from midnight on; empty
 *     when too little is known to say
 */
public record Crowd(List<Double> quarters) {

    static final int QUARTERS = 24 * 4;
    /** Nothing to go by. */
    public static final Crowd UNKNOWN = new Crowd(List.of());

    /** A difference that people notice when they come in. */
    private static final double NOTICEABLE = 0.1;

    public Crowd {
        quarters = List.copyOf(quarters);
    }

    public boolean isKnown() {
        return !quarters.isEmpty();
    }

    public double at(LocalTime time) {
        return isKnown() ? quarters.get(quarter(time)) : 0;
    }

    /** The mean over a slot of the wall clock; an end at midnight is the end of the day. */
    public double during(LocalTime from, LocalTime to) {
        return mean(quarter(from), endQuarter(to));
    }

    /** The full hour within the slot after which it is noticeably emptier than before, where there is one. */
    public Optional<LocalTime> calmerAfter(LocalTime from, LocalTime to) {
        int first = quarter(from);
        int last = endQuarter(to);
        return IntStream.range(first + 4, last - 3)
                .filter(quarter -> quarter % 4 == 0)
                .filter(quarter -> mean(first, quarter) - mean(quarter, last) >= NOTICEABLE)
                .mapToObj(quarter -> LocalTime.of(quarter / 4, 0))
                .findFirst();
    }

    private double mean(int first, int last) {
        return isKnown()
                ? IntStream.range(first, last)
                        .mapToDouble(quarters::get)
                        .average()
                        .orElse(0)
                : 0;
    }

    private static int quarter(LocalTime time) {
        return time.getHour() * 4 + time.getMinute() / 15;
    }

    private static int endQuarter(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? QUARTERS : (to.getHour() * 60 + to.getMinute() + 14) / 15;
    }
}
