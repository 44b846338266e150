package org.etabli.ui.venues;

import java.time.LocalTime;
import org.etabli.network.CalendarException;
import org.etabli.network.DailySpan;
import org.etabli.ui.component.Words;

/** Says which days differ, and how. */
final class DayWords {

    private DayWords() {}

    /** « 24 décembre 2026 », « 24 décembre 2026 – 4 janvier 2027 ». */
    static String days(CalendarException days) {
        return days.firstDay().equals(days.lastDay())
                ? Words.date(days.firstDay())
                : Words.say("settings.days.range", Words.date(days.firstDay()), Words.date(days.lastDay()));
    }

    static String hours(CalendarException days) {
        DailySpan hours = days.hours();
        return hours == null
                ? Words.say("settings.days.closed")
                : Words.say("settings.days.open", time(hours.opensMinute()), time(hours.closesMinute()));
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }
}
