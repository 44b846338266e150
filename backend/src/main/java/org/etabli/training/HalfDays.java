package org.etabli.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venues;
import org.springframework.stereotype.Component;

/** The half-days of sessions, each signed for by itself: parted at one o'clock, unless one of them would be short. */
@Component
class HalfDays {

    private static final LocalTime PARTING = LocalTime.of(13, 0);
    private static final Duration SHORT = Duration.ofMinutes(90);
    private static final Duration AFTER = Duration.ofHours(1);

    private final Venues venues;
    private final Clock clock;

    HalfDays(Venues venues, Clock clock) {
        this.venues = venues;
        this.clock = clock;
    }

    /** One or two, in order. */
    List<TimeSlot> of(TrainingSession session) {
        return of(session.slot(), venues.get(session.venue()).zone());
    }

    static List<TimeSlot> of(TimeSlot session, ZoneId zone) {
        Instant parting = session.start()
                .atZone(zone)
                .toLocalDate()
                .atTime(PARTING)
                .atZone(zone)
                .toInstant();
        boolean parted = !session.start().plus(SHORT).isAfter(parting)
                && !parting.plus(SHORT).isAfter(session.end());
        return parted
                ? List.of(new TimeSlot(session.start(), parting), new TimeSlot(parting, session.end()))
                : List.of(session);
    }

    /** The one that can be signed for now, from 1: it has begun last. Empty before it and from an hour after the end on. */
    Optional<Integer> open(TrainingSession session) {
        Instant now = clock.instant();
        if (session.isCancelled()
                || now.isBefore(session.slot().start())
                || !now.isBefore(session.slot().end().plus(AFTER))) {
            return Optional.empty();
        }
        return Optional.of((int)
                of(session).stream().filter(part -> !part.start().isAfter(now)).count());
    }
}
