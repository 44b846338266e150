package org.etabli.ui.publicsite;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.display.DisplayedDay;
import org.etabli.display.DisplayedVenue;
import org.etabli.display.DisplayedVenue.Taken;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.AnnouncedReservation;
import org.etabli.resource.ResourceKind;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what a screen at an entrance shows: every room, until when, what for where that may be known, and what comes up. */
@Component
class EntranceWords {

    private static final int ROOMS = 8;
    private static final int FEW = 5;
    private static final int LINES = 3;
    private static final int LINES_OF_MANY = 2;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Venues venues;
    private final DisplayWords doors;
    private final OpenWords open;
    private final Phrasebook phrasebook;
    private final String address;

    EntranceWords(
            Venues venues,
            DisplayWords doors,
            OpenWords open,
            Phrasebook phrasebook,
            @Value("${etabli.public-url}") String publicUrl) {
        this.venues = venues;
        this.doors = doors;
        this.open = open;
        this.phrasebook = phrasebook;
        this.address = publicUrl.replaceAll("/+$", "");
    }

    EntranceScreen screen(Locale reader, DisplayedVenue shown, Venue venue) {
        ZoneId zone = venue.zone();
        LocalDate today = shown.at().atZone(zone).toLocalDate();
        int lines = shown.rooms().size() > FEW ? LINES_OF_MANY : LINES;
        int left = shown.rooms().size() - ROOMS;
        return new EntranceScreen(
                CLOCK.format(shown.at().atZone(zone)),
                zone.getId(),
                phrasebook.day(reader, today),
                opening(reader, shown, venue),
                free(reader, shown, venue),
                shown.rooms().stream()
                        .limit(ROOMS)
                        .map(room -> room(reader, room, zone, lines))
                        .toList(),
                left > 0 ? phrasebook.say(reader, "entrance.more", left) : null,
                shown.events().stream()
                        .map(event -> event(reader, event, zone, today))
                        .toList(),
                QrCode.draw(address + "/venues/" + venue.slug()),
                phrasebook.say(reader, "entrance.code"));
    }

    private String opening(Locale reader, DisplayedVenue shown, Venue venue) {
        OpeningCalendar calendar = venues.calendarOf(venue.id());
        return open.closing(calendar)
                .map(end -> phrasebook.say(reader, "entrance.open", open.until(reader, end.atZone(venue.zone()))))
                .or(() -> calendar.nextOpening(shown.at())
                        .map(next -> phrasebook.say(
                                reader,
                                "entrance.opens",
                                open.when(reader, next.start().atZone(venue.zone())))))
                .orElseGet(() -> phrasebook.say(reader, "public.opens-later"));
    }

    /** « 3 salles libres en ce moment », or that nothing can be had while it is closed. */
    private String free(Locale reader, DisplayedVenue shown, Venue venue) {
        if (open.closing(venues.calendarOf(venue.id())).isEmpty()) {
            return phrasebook.say(reader, "entrance.closed");
        }
        boolean machines =
                shown.rooms().stream().anyMatch(room -> room.day().resource().kind() == ResourceKind.MACHINE);
        return phrasebook.say(reader, machines ? "entrance.free.machines" : "entrance.free", shown.countFree());
    }

    private EntranceScreen.Room room(Locale reader, DisplayedVenue.Room room, ZoneId zone, int lines) {
        DisplayedDay day = room.day();
        return new EntranceScreen.Room(
                day.resource().name(),
                DisplayWords.style(day.state()),
                DisplayWords.icon(day.state()),
                doors.words(reader, day.state(), day.resource().kind(), false),
                day.until().map(end -> open.until(reader, end.atZone(zone))).orElse(null),
                room.taken().stream()
                        .limit(lines)
                        .map(taken -> line(reader, taken, day, zone))
                        .toList());
    }

    private EntranceScreen.Line line(Locale reader, Taken taken, DisplayedDay day, ZoneId zone) {
        return new EntranceScreen.Line(
                phrasebook.slot(reader, LocalSlot.of(taken.slot(), zone)),
                what(reader, taken),
                taken.slot().contains(day.at()));
    }

    /** « Réunion de chantier · Inès C. » of whoever agreed; « Réservé » of everybody else. */
    private String what(Locale reader, Taken taken) {
        TrainingSession training = taken.training();
        if (training != null) {
            return training.course().title().in(reader);
        }
        AnnouncedReservation known = taken.reservation();
        String said = known == null
                ? ""
                : Stream.of(known.title(), known.name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
        return said.isBlank() ? phrasebook.say(reader, "display.reserved") : said;
    }

    private EntranceScreen.Event event(Locale reader, TrainingSession session, ZoneId zone, LocalDate today) {
        LocalSlot slot = LocalSlot.of(session.slot(), zone);
        return new EntranceScreen.Event(
                open.day(reader, slot.day(), today),
                phrasebook.slot(reader, slot),
                session.course().title().in(reader),
                phrasebook.say(reader, "entrance.event.left", session.placesLeft()));
    }
}
