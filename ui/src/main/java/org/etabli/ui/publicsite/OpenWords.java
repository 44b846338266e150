package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** Says moments as one says them at a door: until 19:30, tomorrow at 9:00. */
@Component
class OpenWords {

    private static final int A_WEEK = 7;

    private final Phrasebook phrasebook;
    private final Clock clock;

    OpenWords(Phrasebook phrasebook, Clock clock) {
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** When the opening that is under way ends; empty when it is closed. */
    Optional<Instant> closing(OpeningCalendar calendar) {
        Instant now = clock.instant();
        return calendar.openSlots(TimeSlot.of(now, Duration.ofMinutes(1))).stream()
                .filter(open -> open.contains(now))
                .map(TimeSlot::end)
                .findFirst();
    }

    String until(Locale reader, ZonedDateTime closing) {
        return phrasebook.say(reader, "public.until", closing);
    }

    String nextOpening(Locale reader, OpeningCalendar calendar) {
        return calendar.nextOpening(clock.instant())
                .map(next -> phrasebook.say(
                        reader, "public.opens", when(reader, next.start().atZone(calendar.zone()))))
                .orElseGet(() -> phrasebook.say(reader, "public.opens-later"));
    }

    /** « demain à 9 h », « jeudi à 9 h », « le mercredi 2 décembre à 9 h ». */
    String when(Locale reader, ZonedDateTime moment) {
        LocalDate today = clock.instant().atZone(moment.getZone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, moment.toLocalDate());
        if (days == 0) {
            return phrasebook.say(reader, "public.when.today", moment);
        }
        if (days == 1) {
            return phrasebook.say(reader, "public.when.tomorrow", moment);
        }
        return days < A_WEEK
                ? phrasebook.say(
                        reader,
                        "public.when.weekday",
                        DateTimeFormatter.ofPattern("EEEE", Phrasebook.nearest(reader))
                                .format(moment),
                        moment)
                : phrasebook.say(reader, "public.when.day", moment.toLocalDate(), moment);
    }

    /** « Aujourd’hui », « Demain », « jeu. 26 nov. ». */
    String day(Locale reader, LocalDate day, LocalDate today) {
        return switch ((int) ChronoUnit.DAYS.between(today, day)) {
            case 0 -> phrasebook.say(reader, "public.day.today");
            case 1 -> phrasebook.say(reader, "public.day.tomorrow");
            default -> phrasebook.shortDay(reader, day);
        };
    }
}
