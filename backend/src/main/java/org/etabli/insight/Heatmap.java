package org.etabli.insight;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How full the hours of the week are on average. Booked and used are kept apart: a booking to which nobody came counts
 * under booked only. Public holidays and closures are in neither part of the fraction.
 *
 * @param period what it is the mean of
 * @param weeks whole weeks of data within it, from the first visit on
 * @param hours the hours of the day at which any place opens, in order
 */
public record Heatmap(Period period, int weeks, List<Integer> hours, Map<Hour, Cell> cells) {

    /** Fewer weeks say more about chance than about habit. */
    public static final int ENOUGH_WEEKS = 4;

    /** The hour of the wall clock that begins then, 0 to 23. */
    public record Hour(DayOfWeek day, int hour) {}

    /**
     * @param booked minutes booked ÷ minutes open, of all places together
     * @param used minutes checked in ÷ minutes open
     */
    public record Cell(Share booked, Share used) {

        static final Cell CLOSED = new Cell(Share.NOTHING, Share.NOTHING);

        public boolean isClosed() {
            return booked.whole() == 0;
        }
    }

    public boolean isEnough() {
        return weeks >= ENOUGH_WEEKS;
    }

    public Cell at(DayOfWeek day, int hour) {
        return Objects.requireNonNull(cells.getOrDefault(new Hour(day, hour), Cell.CLOSED));
    }
}
