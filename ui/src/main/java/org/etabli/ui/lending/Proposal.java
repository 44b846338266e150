package org.etabli.ui.lending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningCalendar;
import org.etabli.resource.BookingRule;

/** When somebody may want a thing who has not said yet: as soon as it can be fetched, for two days where that may be. */
final class Proposal {

    private static final int DAYS = 2;
    private static final int LOOKED_AHEAD = 14;

    private final OpeningCalendar calendar;
    private final BookingRule rule;

    Proposal(OpeningCalendar calendar, BookingRule rule) {
        this.calendar = calendar;
        this.rule = rule;
    }

    /** @param earliest when it is there */
    TimeSlot from(Instant earliest) {
        Instant start = start(earliest);
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        TimeSlot best = TimeSlot.of(start, rule.min());
        for (LocalDate last = day; !last.isAfter(day.plusDays(LOOKED_AHEAD)); last = last.plusDays(1)) {
            Instant end = closing(last);
            boolean fits = end.isAfter(start.plus(rule.min()))
                    && !Duration.between(start, end).minus(rule.max()).isPositive();
            if (fits) {
                best = new TimeSlot(start, end);
            }
            if (!last.isBefore(day.plusDays(DAYS)) && fits) {
                break;
            }
        }
        return best;
    }

    /** The first full step at which the place is open, with time left to fetch it. */
    private Instant start(Instant earliest) {
        Instant first = onStep(earliest.plus(rule.notice()).atZone(calendar.zone()));
        return calendar.isOpenAt(first)
                ? first
                : calendar.nextOpening(first)
                        .map(open -> onStep(open.start().atZone(calendar.zone())))
                        .orElse(first);
    }

    private Instant onStep(ZonedDateTime moment) {
        long step = rule.step().toMinutes();
        ZonedDateTime midnight = moment.toLocalDate().atStartOfDay(calendar.zone());
        long minutes = Math.ceilDiv(
                Duration.between(midnight.toLocalDateTime(), moment.toLocalDateTime())
                        .toSeconds(),
                60 * step);
        return midnight.toLocalDateTime()
                .plusMinutes(minutes * step)
                .atZone(calendar.zone())
                .toInstant();
    }

    /** The last full step before it closes; the day's beginning while it stays closed. */
    private Instant closing(LocalDate day) {
        var open = calendar.on(day).open();
        ZonedDateTime midnight = day.atStartOfDay(calendar.zone());
        if (open.isEmpty()) {
            return midnight.toInstant();
        }
        long step = rule.step().toMinutes();
        long minutes =
                Duration.between(midnight.toInstant(), open.getLast().end()).toMinutes();
        return midnight.plusMinutes(minutes / step * step).toInstant();
    }
}
