package org.etabli.ui.publicsite;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.etabli.display.DisplayedDay;
import org.etabli.display.DisplayedDay.State;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.ui.component.QrCode;
import org.etabli.ui.publicsite.DisplayScreen.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says what a screen beside a resource shows: when, never who. Members let each other know that they are there; a screen
 * is read by everyone who passes, so it says « Réservé » of all.
 */
@Component
class DisplayWords {

    private static final int SHOWN_NEXT = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Venues venues;
    private final OpenWords open;
    private final MachineWords machines;
    private final Phrasebook phrasebook;
    private final String address;

    DisplayWords(
            Venues venues,
            OpenWords open,
            MachineWords machines,
            Phrasebook phrasebook,
            @Value("${etabli.public-url}") String publicUrl) {
        this.venues = venues;
        this.open = open;
        this.machines = machines;
        this.phrasebook = phrasebook;
        this.address = publicUrl.replaceAll("/+$", "");
    }

    /** @param on whether it runs at this moment */
    DisplayScreen screen(Locale reader, DisplayedDay day, boolean on) {
        Resource resource = day.resource();
        Venue venue = venues.get(resource.venue());
        ZoneId zone = venue.zone();
        State state = day.state();
        return new DisplayScreen(
                CLOCK.format(day.at().atZone(zone)),
                zone.getId(),
                style(state),
                icon(state),
                words(reader, state, resource.kind(), on),
                until(reader, day, venue),
                day.until()
                        .map(end -> phrasebook.say(reader, "display.rest", lasting(day.at(), end)))
                        .orElse(null),
                day.current().map(slot -> gone(slot, day.at())).orElse(null),
                next(reader, day, zone),
                QrCode.draw(address + path(resource, venue)),
                phrasebook.say(reader, state == State.TAKEN ? "display.code.after" : "display.code"),
                DisplayRuler.of(day, zone, moment -> phrasebook.time(reader, moment.toLocalTime()))
                        .orElse(null));
    }

    static String style(State state) {
        return switch (state) {
            case FREE -> "free";
            case TAKEN -> "here";
            case CLOSED -> "closed";
            case BROKEN -> "broken";
        };
    }

    static String icon(State state) {
        return switch (state) {
            case FREE -> "ring";
            case TAKEN -> "check-circle";
            case CLOSED -> "moon";
            case BROKEN -> "wrench";
        };
    }

    String words(Locale reader, State state, ResourceKind kind, boolean on) {
        if (state == State.TAKEN && on) {
            return phrasebook.say(reader, "display.state.on");
        }
        boolean feminine = kind == ResourceKind.ROOM || kind == ResourceKind.MACHINE;
        String key = "display.state." + style(state);
        return phrasebook.say(reader, feminine && state != State.FREE ? key + ".f" : key);
    }

    private @Nullable String until(Locale reader, DisplayedDay day, Venue venue) {
        Outage outage = day.outage();
        if (outage != null) {
            return outage.reason();
        }
        if (day.state() == State.CLOSED) {
            return open.nextOpening(
                    reader, venues.calendarOf(venue.id(), day.resource().id()));
        }
        return day.until()
                .map(end -> open.until(reader, end.atZone(venue.zone())))
                .orElse(null);
    }

    /** In whole minutes, as the clock on the screen counts them. */
    private static Duration lasting(Instant now, Instant end) {
        return Duration.between(now.truncatedTo(ChronoUnit.MINUTES), end);
    }

    private static String gone(TimeSlot slot, Instant now) {
        return 100
                        * Duration.between(slot.start(), now).toMinutes()
                        / Math.max(1, slot.duration().toMinutes())
                + "%";
    }

    private List<Line> next(Locale reader, DisplayedDay day, ZoneId zone) {
        List<TimeSlot> next = day.next().stream().limit(SHOWN_NEXT).toList();
        List<Line> lines = new ArrayList<>();
        next.forEach(slot -> lines.add(new Line(
                phrasebook.slot(reader, LocalSlot.of(slot, zone)), phrasebook.say(reader, "display.reserved"), false)));
        boolean all = next.size() == day.next().size();
        if (all && !next.isEmpty()) {
            Instant free = next.getLast().end();
            day.open().stream()
                    .filter(slot -> slot.contains(free))
                    .findFirst()
                    .ifPresent(slot -> lines.add(new Line(
                            phrasebook.say(reader, "display.then"),
                            phrasebook.say(
                                    reader, "display.free-until", slot.end().atZone(zone)),
                            true)));
        }
        return lines;
    }

    /** Where one takes it or says that one is there; a machine's own page tells what one needs first. */
    private String path(Resource resource, Venue venue) {
        if (resource.kind() == ResourceKind.MACHINE) {
            return "/machines/" + resource.id();
        }
        return resource.units().size() == 1
                ? "/checkin/" + venue.slug() + "/" + resource.unitIds().getFirst()
                : machines.reserving(resource);
    }
}
