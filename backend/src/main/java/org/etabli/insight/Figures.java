package org.etabli.insight;

import java.util.List;
import java.util.Map;
import org.etabli.plan.Measure;

/**
 * The figures of a period, each with its course, the latest last.
 *
 * @param placesBefore in use at this time of the day on this weekday in each of the seven weeks before
 * @param occupancy minutes checked in ÷ minutes open
 * @param noShows bookings without check-in nor cancellation ÷ bookings due
 * @param credits used of allowances, step by step; measures that were not used are left out
 */
public record Figures(
        Period period, List<Integer> placesBefore, Trend occupancy, Trend noShows, Map<Measure, List<Long>> credits) {}
