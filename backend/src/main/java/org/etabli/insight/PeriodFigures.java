package org.etabli.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etabli.insight.OpenHours.Hours;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Measure;
import org.etabli.reservation.Credit;
import org.springframework.stereotype.Service;

/** The figures at the head of a dashboard, with their courses. */
@Service
public class PeriodFigures {

    private static final int WEEKS_BEFORE = 7;

    public Figures of(LookBack past) {
        Period period = past.period();
        return new Figures(
                period,
                IntStream.range(0, WEEKS_BEFORE)
                        .mapToObj(index -> placesInUse(past, WEEKS_BEFORE - index))
                        .toList(),
                Trend.of(period, occupancy(past)),
                Trend.of(period, noShows(past)),
                credits(past));
    }

    /** At this minute of the wall clock, so many weeks ago. */
    private static int placesInUse(LookBack past, int weeksAgo) {
        return (int) past.visits().stream()
                .filter(visit -> {
                    ZonedDateTime now = past.asked().now().atZone(past.asked().zone(visit.venue()));
                    return visit.isThereAt(now.minusWeeks(weeksAgo).toInstant());
                })
                .flatMap(visit -> visit.places().stream().map(Place::unit))
                .distinct()
                .count();
    }

    private static List<Share> occupancy(LookBack past) {
        int count = past.asked().period().count();
        long[] open = openSeconds(past, count);
        long[] used = new long[count];
        for (Visit visit : past.visits()) {
            List<TimeSlot> steps = past.asked().steps(visit.venue());
            for (Place place : visit.places()) {
                for (int step = 0; step < count; step++) {
                    used[step] += OpenHours.length(past.used(visit, place, steps.get(step)))
                            .toSeconds();
                }
            }
        }
        return IntStream.range(0, count)
                .mapToObj(step -> new Share(used[step] / 60, open[step] / 60))
                .toList();
    }

    private static long[] openSeconds(LookBack past, int count) {
        record Alike(Hours hours, VenueId venue) {}
        long[] open = new long[count];
        past.places().byUnit().values().stream()
                .collect(groupingBy(place -> new Alike(past.hours(place), place.venue()), counting()))
                .forEach((alike, places) -> {
                    List<TimeSlot> steps = past.asked().steps(alike.venue());
                    for (int step = 0; step < count; step++) {
                        open[step] +=
                                places * alike.hours().length(steps.get(step)).toSeconds();
                    }
                });
        return open;
    }

    private static List<Share> noShows(LookBack past) {
        int count = past.asked().period().count();
        List<Share> shares = new ArrayList<>(Collections.nCopies(count, Share.NOTHING));
        for (Visit visit : past.visits()) {
            int step = past.asked().stepOf(visit);
            if (step >= 0 && visit.isDue(past.asked().now())) {
                long missed = visit.isMissed(past.asked().now()) ? 1 : 0;
                shares.set(step, shares.get(step).plus(new Share(missed, 1)));
            }
        }
        return shares;
    }

    private static Map<Measure, List<Long>> credits(LookBack past) {
        int count = past.asked().period().count();
        Map<Measure, List<Long>> credits = new EnumMap<>(Measure.class);
        for (Visit visit : past.visits()) {
            Credit credit = visit.credit();
            int step = past.asked().stepOf(visit);
            if (credit != null && step >= 0 && visit.isDue(past.asked().now())) {
                List<Long> steps = credits.computeIfAbsent(
                        credit.measure(), any -> new ArrayList<>(Collections.nCopies(count, 0L)));
                steps.set(step, steps.get(step) + credit.amount());
            }
        }
        return credits;
    }
}
