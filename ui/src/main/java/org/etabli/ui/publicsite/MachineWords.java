package org.etabli.ui.publicsite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.availability.Availability;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningCalendar;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.network.WhoseHours;
import org.etabli.resource.Allocation;
import org.etabli.resource.Floor;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how a machine stands at this moment and where to find it, to who stands before it or has scanned its code. */
@Component
class MachineWords {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOKED_AHEAD = Duration.ofHours(12);

    private final Resources resources;
    private final Venues venues;
    private final Availability availability;
    private final OpenWords open;
    private final Phrasebook phrasebook;
    private final Clock clock;

    MachineWords(
            Resources resources,
            Venues venues,
            Availability availability,
            OpenWords open,
            Phrasebook phrasebook,
            Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
        this.open = open;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param style as style sheets name it
     * @param why what members were told of it, or null
     */
    record State(
            String style,
            String icon,
            String words,
            @Nullable String why) {}

    State state(Locale reader, Resource machine) {
        Venue venue = venues.get(machine.venue());
        TimeSlot now = TimeSlot.of(clock.instant(), A_MINUTE);
        List<Unit> working = machine.units().stream()
                .filter(unit -> resources.listOutages(unit.id(), now).isEmpty())
                .toList();
        boolean needsAll = machine.allocation() == Allocation.ALL;
        if (needsAll ? working.size() < machine.units().size() : working.isEmpty()) {
            return broken(reader, venue, machine, now);
        }
        OpeningCalendar calendar = venues.calendarOf(venue.id(), machine.id());
        if (!calendar.isOpenAt(now.start())) {
            boolean alone = calendar.whose() == WhoseHours.SUPERVISED
                    && venues.calendarOf(venue.id()).isOpenAt(now.start());
            return new State(
                    "closed",
                    "moon",
                    say(reader, alone ? "unsupervised" : "closed") + ", " + open.nextOpening(reader, calendar),
                    null);
        }
        Map<UnitId, List<TimeSlot>> busy =
                availability.busy(working.stream().map(Unit::id).toList(), TimeSlot.of(now.start(), LOOKED_AHEAD));
        List<Instant> free = working.stream()
                .map(unit -> freeFrom(busy.getOrDefault(unit.id(), List.of()), now.start()))
                .sorted(needsAll ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList();
        return free.getFirst().isAfter(now.start())
                ? new State(
                        "here",
                        "check-circle",
                        say(reader, "in-use", free.getFirst().atZone(venue.zone())),
                        null)
                : new State("free", "ring", say(reader, "free"), null);
    }

    /** Where it stands: « Atelier bois, rez-de-chaussée ». Null when nobody has said. */
    @Nullable
    String place(Resource machine) {
        String place = machine.units().stream()
                .flatMap(unit -> Stream.concat(Stream.ofNullable(unit.zone()), floor(machine, unit)))
                .distinct()
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    /** Where one reserves it. */
    String reserving(Resource machine) {
        String venue = venues.get(machine.venue()).slug();
        return switch (machine.kind()) {
            case MACHINE -> "/machines?venue=" + venue;
            default -> "/places?what=" + KindWords.word(machine.kind()) + "&where=" + venue;
        };
    }

    private State broken(Locale reader, Venue venue, Resource machine, TimeSlot now) {
        Outage outage = machine.units().stream()
                .flatMap(unit -> resources.listOutages(unit.id(), now).stream())
                .findFirst()
                .orElseThrow();
        Instant end = outage.end();
        LocalDate back = end == null ? null : end.atZone(venue.zone()).toLocalDate();
        return new State(
                "broken",
                "wrench",
                back == null ? say(reader, "broken") : say(reader, "broken.until", back),
                outage.reason());
    }

    /** From when on nobody holds it, looking through what follows without a gap. */
    private static Instant freeFrom(List<TimeSlot> busy, Instant now) {
        Instant free = now;
        for (TimeSlot slot :
                busy.stream().sorted(Comparator.comparing(TimeSlot::start)).toList()) {
            if (slot.contains(free)) {
                free = slot.end();
            }
        }
        return free;
    }

    private Stream<String> floor(Resource machine, Unit unit) {
        Unit.Placement placement = unit.placement();
        return placement == null
                ? Stream.empty()
                : resources.listFloors(machine.venue()).stream()
                        .filter(floor -> floor.id().equals(placement.floor()))
                        .map(Floor::name);
    }

    private String say(Locale reader, String key, Object... arguments) {
        return phrasebook.say(reader, "machine.state." + key, arguments);
    }
}
