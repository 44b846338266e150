package org.etabli.ui.machines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.authorisation.OperatingRight;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.reservation.ScheduledReservation;
import org.etabli.reservation.Schedules;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.etabli.ui.timeline.TimelineScale;
import org.springframework.stereotype.Component;

/** Gathers the machines of a venue for some days: two statements, however many machines and reservations. */
@Component
class MachineDays {

    private final Resources resources;
    private final Venues venues;
    private final Plans plans;
    private final OperatingRights rights;
    private final Schedules schedules;
    private final MachineWords words;
    private final Clock clock;

    MachineDays(
            Resources resources,
            Venues venues,
            Plans plans,
            OperatingRights rights,
            Schedules schedules,
            MachineWords words,
            Clock clock) {
        this.resources = resources;
        this.venues = venues;
        this.plans = plans;
        this.rights = rights;
        this.schedules = schedules;
        this.words = words;
        this.clock = clock;
    }

    /** @param onlyMine leaves out what the caller may not operate */
    MachineDay of(Caller caller, Venue venue, TimelineScale scale, boolean onlyMine, Locale reader) {
        List<Resource> all = resources.list(venue.id(), ResourceKind.MACHINE);
        List<ResourceId> ids = all.stream().map(Resource::id).toList();
        Map<ResourceId, OperatingRight> held = rights.of(caller.member(), ids);
        List<ScheduledReservation> scheduled = schedules.listIn(caller, ids, scale.window());
        List<MachineLine> lines = all.stream()
                .filter(machine -> !onlyMine || right(held, machine).isHeld())
                .map(machine -> line(machine, right(held, machine), venue, scale, scheduled, reader))
                .toList();
        return new MachineDay(venue, venues.calendarOf(venue.id()), scale, lines, scheduled, clock.instant());
    }

    private MachineLine line(
            Resource machine,
            OperatingRight right,
            Venue venue,
            TimelineScale scale,
            List<ScheduledReservation> scheduled,
            Locale reader) {
        Instant now = clock.instant();
        LocalDate today = scale.first();
        return new MachineLine(
                machine,
                right,
                words.right(right, venue.zone(), reader),
                words.price(plans.findPrice(machine.id(), today), reader),
                outages(machine, new TimeSlot(now, now.plusSeconds(1))).stream()
                        .findFirst()
                        .orElse(null),
                words.supervision(venues.calendarOf(venue.id(), machine.id()), reader),
                free(machine, scale, scheduled, now));
    }

    private List<TimeSlot> free(
            Resource machine, TimelineScale scale, List<ScheduledReservation> scheduled, Instant now) {
        if (!scale.window().end().isAfter(now)) {
            return List.of();
        }
        TimeSlot window = scale.window();
        TimeSlot ahead = new TimeSlot(window.start().isAfter(now) ? window.start() : now, window.end());
        List<TimeSlot> taken = new ArrayList<>(scheduled.stream()
                .filter(each -> each.reservation().resource().equals(machine.id()))
                .map(each -> each.reservation().slot())
                .toList());
        for (Outage outage : outages(machine, ahead)) {
            Instant end = Objects.requireNonNullElse(outage.end(), ahead.end());
            if (outage.start().isBefore(end)) {
                taken.add(new TimeSlot(outage.start(), end));
            }
        }
        return venues.calendarOf(machine.venue(), machine.id()).openSlots(ahead).stream()
                .flatMap(open -> open.intersection(ahead).stream())
                .flatMap(open -> open.minus(taken).stream())
                .filter(free -> free.duration().compareTo(machine.rule().min()) >= 0)
                .toList();
    }

    private List<Outage> outages(Resource machine, TimeSlot slot) {
        return machine.unitIds().stream()
                .flatMap(unit -> resources.listOutages(unit, slot).stream())
                .toList();
    }

    /** The outages of a machine in the days shown, for their bars. */
    List<Outage> outages(Resource machine, TimelineScale scale) {
        return outages(machine, scale.window());
    }

    private static OperatingRight right(Map<ResourceId, OperatingRight> held, Resource machine) {
        return Optional.ofNullable(held.get(machine.id())).orElseThrow();
    }
}
