package org.etabli.insight;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etabli.insight.Heatmap.Cell;
import org.etabli.insight.Heatmap.Hour;
import org.etabli.insight.OpenHours.Hours;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.springframework.stereotype.Service;

/** When people come: weekday × hour on each venue's wall clock. */
@Service
public class Heatmaps {

    /** The mean over the period; for today, which has none, that of eight weeks. */
    public Heatmap of(LookBack past) {
        WallHours booked = new WallHours();
        WallHours used = new WallHours();
        WallHours open = open(past);
        past.visits().forEach(visit -> add(past, visit, booked, used));
        return new Heatmap(past.period().averaged(), weeks(past), hours(open), cells(open, booked, used));
    }

    /** The visits behind one cell, the latest first. */
    public List<CountedVisit> listCounted(LookBack past, Hour hour) {
        return past.visits().stream()
                .map(visit -> counted(past, visit, hour))
                .filter(counted -> counted.booked().isPositive())
                .sorted(Comparator.comparing(CountedVisit::slot).reversed())
                .toList();
    }

    /** Places with the same hours are added at once. */
    private static WallHours open(LookBack past) {
        record Alike(Hours hours, VenueId venue) {}
        WallHours open = new WallHours();
        past.places().byUnit().values().stream()
                .collect(groupingBy(place -> new Alike(past.hours(place), place.venue()), counting()))
                .forEach((alike, places) -> open.add(
                        alike.hours().within(past.asked().averaged(alike.venue())),
                        past.asked().zone(alike.venue()),
                        places));
        return open;
    }

    private static void add(LookBack past, Visit visit, WallHours booked, WallHours used) {
        ZoneId zone = past.asked().zone(visit.venue());
        TimeSlot averaged = past.asked().averaged(visit.venue());
        for (Place place : visit.places()) {
            booked.add(past.booked(visit, place, averaged), zone, 1);
            used.add(past.used(visit, place, averaged), zone, 1);
        }
    }

    private static CountedVisit counted(LookBack past, Visit visit, Hour hour) {
        WallHours booked = new WallHours();
        WallHours used = new WallHours();
        add(past, visit, booked, used);
        return visit.counted(
                Duration.ofMinutes(booked.minutes(hour.day(), hour.hour())),
                Duration.ofMinutes(used.minutes(hour.day(), hour.hour())));
    }

    /** Whole weeks from the day of the first visit to the end of what is averaged. */
    private static int weeks(LookBack past) {
        return past.visits().stream()
                .map(visit -> {
                    ZoneId zone = past.asked().zone(visit.venue());
                    TimeSlot averaged = past.asked().averaged(visit.venue());
                    Instant first = Collections.max(List.of(visit.booked().start(), averaged.start()));
                    return (int) ChronoUnit.WEEKS.between(
                            first.atZone(zone).toLocalDate(),
                            averaged.end().atZone(zone).toLocalDate());
                })
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static List<Integer> hours(WallHours open) {
        return IntStream.range(0, 24).filter(open::hasHour).boxed().toList();
    }

    private static Map<Hour, Cell> cells(WallHours open, WallHours booked, WallHours used) {
        Map<Hour, Cell> cells = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int hour = 0; hour < 24; hour++) {
                long minutes = open.minutes(day, hour);
                if (minutes > 0) {
                    Share bookedShare = new Share(booked.minutes(day, hour), minutes);
                    Share usedShare = new Share(used.minutes(day, hour), minutes);
                    cells.put(new Hour(day, hour), new Cell(bookedShare, usedShare));
                }
            }
        }
        return cells;
    }
}
