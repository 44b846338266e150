package org.etabli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How full a place is by weekday and hour, by season, and ahead of time. */
final class Rhythm {

    private static final int FIRST_HOUR = 8;

    /** Percent of what is offered, from 8 h on. */
    private static final int[][] WEEK = {
        {12, 34, 58, 66, 52, 31, 60, 71, 68, 49, 22, 8},
        {18, 47, 72, 81, 66, 40, 74, 86, 79, 58, 30, 14},
        {10, 29, 49, 55, 44, 28, 61, 68, 63, 44, 21, 9},
        {20, 52, 78, 88, 70, 43, 79, 92, 84, 66, 48, 37},
        {14, 38, 57, 61, 47, 26, 48, 52, 41, 25, 10, 4},
        {9, 24, 38, 41, 30, 33, 35, 22, 8, 4, 2, 0},
        {4, 8, 12, 14, 10, 8, 12, 14, 10, 6, 4, 2}
    };

    private final LocalDate today;
    private final Map<String, Double> moods = new HashMap<>();

    Rhythm(LocalDate today) {
        this.today = today;
    }

    /** The part of an offer that is taken, from 0 to 1. */
    double fill(Offered offer, LocalDate day, int minuteOfDay) {
        int hour = Math.clamp(minuteOfDay / 60 - FIRST_HOUR, 0, WEEK[0].length - 1);
        double usual = WEEK[day.getDayOfWeek().getValue() - 1][hour] / 100.0;
        double wanted = usual * season(day) * ahead(day) * mood(offer, day);
        return Math.min(
                0.97, wanted * offer.script().popularity() * offer.venue().liveliness());
    }

    double morning(Offered offer, LocalDate day) {
        return 1.3 * (fill(offer, day, 10 * 60) + fill(offer, day, 11 * 60)) / 2;
    }

    double afternoon(Offered offer, LocalDate day) {
        return 1.25 * (fill(offer, day, 14 * 60) + fill(offer, day, 15 * 60) + fill(offer, day, 16 * 60)) / 3;
    }

    private double season(LocalDate day) {
        boolean christmas = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 19
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 4;
        double calm = christmas ? 0.3 : day.getMonth() == Month.AUGUST ? 0.4 : day.getMonth() == Month.JULY ? 0.75 : 1;
        double growth = 1 - 0.2 * Math.max(0, ChronoUnit.DAYS.between(day, today)) / 365.0;
        return calm * growth;
    }

    private double ahead(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days <= 0 ? 1 : 0.85 * Math.exp(-days / 8.0);
    }

    private double mood(Offered offer, LocalDate day) {
        boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return moods.computeIfAbsent(
                offer.venue().slug() + day, key -> new Dice("mood of " + key).between(0.88, sunday ? 1.4 : 1.12));
    }
}
