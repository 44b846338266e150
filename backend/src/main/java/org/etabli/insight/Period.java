package org.etabli.insight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.etabli.kernel.TimeSlot;

/**
 * How far back a question looks, in days of the wall clock it is asked by. A period of weeks or months ends last midnight,
 * so that every weekday counts equally often; it falls into steps that can be compared.
 */
public enum Period {
    /** From midnight until now; its steps are the same hours of the same weekday, eight weeks running. */
    TODAY {
        @Override
        TimeSlot step(int back, ZonedDateTime now) {
            LocalDate day = now.toLocalDate().minusWeeks(back);
            LocalTime until = now.toLocalTime().isBefore(LocalTime.of(0, 1)) ? LocalTime.of(0, 1) : now.toLocalTime();
            return between(day.atStartOfDay(now.getZone()), day.atTime(until).atZone(now.getZone()));
        }

        @Override
        public TimeSlot whole(ZonedDateTime now) {
            return step(0, now);
        }
    },
    /** Fifty-six days, in steps of seven. */
    EIGHT_WEEKS {
        @Override
        TimeSlot step(int back, ZonedDateTime now) {
            LocalDate end = now.toLocalDate().minusWeeks(back);
            return between(end.minusWeeks(1).atStartOfDay(now.getZone()), end.atStartOfDay(now.getZone()));
        }
    },
    /** Twelve months back from today, in steps of one. */
    TWELVE_MONTHS {
        @Override
        TimeSlot step(int back, ZonedDateTime now) {
            LocalDate today = now.toLocalDate();
            return between(
                    today.minusMonths(back + 1L).atStartOfDay(now.getZone()),
                    today.minusMonths(back).atStartOfDay(now.getZone()));
        }

        @Override
        int count() {
            return 12;
        }
    };

    /** All of it. */
    public TimeSlot whole(ZonedDateTime now) {
        return new TimeSlot(step(count() - 1, now).start(), step(0, now).end());
    }

    /** What a mean week is the mean of; a single day has none. */
    Period averaged() {
        return this == TODAY ? EIGHT_WEEKS : this;
    }

    /** Its steps, the latest last. */
    public List<TimeSlot> steps(ZonedDateTime now) {
        return IntStream.range(0, count())
                .mapToObj(index -> step(count() - 1 - index, now))
                .toList();
    }

    abstract TimeSlot step(int back, ZonedDateTime now);

    int count() {
        return 8;
    }

    private static TimeSlot between(ZonedDateTime from, ZonedDateTime until) {
        return new TimeSlot(from.toInstant(), until.toInstant());
    }
}
