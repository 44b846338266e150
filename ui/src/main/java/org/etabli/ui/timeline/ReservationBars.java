package org.etabli.ui.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.Phrasebook;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationStatus;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.resource.Outage;
import org.etabli.ui.timeline.TimelineBar.State;
import org.etabli.ui.timeline.TimelineScale.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts reservations and outages into form and words. Names stand on a bar only where the schedule gave one. */
@Component
public class ReservationBars {

    private static final Duration SHORT = Duration.ofMinutes(90);

    private final Phrasebook phrasebook;
    private final Clock clock;

    ReservationBars(Phrasebook phrasebook, Clock clock) {
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** As members see it: "Réservé" unless it is hers or its holder shares the name. */
    public TimelineBar forMembers(
            String key, int row, Span span, ScheduledReservation scheduled, ZoneId zone, Locale reader) {
        ReservationStatus status = scheduled.reservation().status();
        State state = scheduled.mine() && status != ReservationStatus.COMPLETED ? State.MINE : state(status);
        String words =
                scheduled.mine() ? ownWords(scheduled.reservation(), zone, reader) : words(scheduled, zone, reader);
        return new TimelineBar(key, row, span, state, words, spoken(words, status, reader), icon(status), false);
    }

    /** As the front desk sees it: who, and what for. */
    public TimelineBar forDesk(
            String key, int row, Span span, ScheduledReservation scheduled, ZoneId zone, Locale reader) {
        ReservationStatus status = scheduled.reservation().status();
        String words = Stream.of(scheduled.memberName(), scheduled.reservation().title())
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · "));
        String shown = words.isEmpty() ? phrasebook.say(reader, "timeline.state.booked") : words;
        boolean editable = status == ReservationStatus.CONFIRMED || status == ReservationStatus.REQUESTED;
        return new TimelineBar(
                key,
                row,
                span,
                state(status),
                shown,
                spoken(shown, status, reader),
                icon(status),
                editable && scheduled.reservation().slot().end().isAfter(clock.instant()));
    }

    /** Out of order: why, and when it returns. */
    public TimelineBar outage(String key, int row, Span span, Outage outage, ZoneId zone, Locale reader) {
        Instant end = outage.end();
        String words = end == null
                ? phrasebook.say(reader, "timeline.broken", outage.reason())
                : phrasebook.say(
                        reader,
                        "timeline.broken-until",
                        outage.reason(),
                        phrasebook.shortDay(reader, end.atZone(zone).toLocalDate()));
        return new TimelineBar(key, row, span, State.BROKEN, words, null, null, false);
    }

    private static State state(ReservationStatus status) {
        return switch (status) {
            case CHECKED_IN -> State.HERE;
            case COMPLETED -> State.PAST;
            default -> State.BOOKED;
        };
    }

    private static @Nullable String icon(ReservationStatus status) {
        return switch (status) {
            case HELD, REQUESTED -> "hourglass";
            case CHECKED_IN -> "check-circle";
            default -> null;
        };
    }

    private String ownWords(ReservationDetails own, ZoneId zone, Locale reader) {
        if (own.status() == ReservationStatus.CHECKED_IN) {
            return inUse(own, zone, reader);
        }
        String title = own.title();
        return title == null || title.isBlank() ? phrasebook.say(reader, "timeline.state.mine") : title;
    }

    private String words(ScheduledReservation scheduled, ZoneId zone, Locale reader) {
        ReservationDetails reservation = scheduled.reservation();
        if (reservation.status() == ReservationStatus.CHECKED_IN) {
            return inUse(reservation, zone, reader);
        }
        String name = scheduled.memberName();
        return name != null ? name : phrasebook.say(reader, "timeline.state.booked");
    }

    private String inUse(ReservationDetails reservation, ZoneId zone, Locale reader) {
        Duration left = Duration.between(clock.instant(), reservation.slot().end());
        if (left.isNegative()) {
            return phrasebook.say(reader, "timeline.state.here");
        }
        return reservation.slot().duration().compareTo(SHORT) < 0
                ? phrasebook.duration(left)
                : phrasebook.say(
                        reader,
                        "timeline.in-use-until",
                        reservation.slot().end().atZone(zone));
    }

    private @Nullable String spoken(String words, ReservationStatus status, Locale reader) {
        return status == ReservationStatus.CONFIRMED
                ? null
                : phrasebook.say(reader, "timeline.spoken." + status.name().toLowerCase(Locale.ROOT), words);
    }
}
