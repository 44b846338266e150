package org.etabli.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.access.Decision.Allowed;
import org.etabli.access.Decision.Denied;
import org.etabli.access.Decision.Reason;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.Members;
import org.etabli.network.Venues;
import org.etabli.reservation.CurrentReservations;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Outage;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides whether a machine switches on for a badge. Whatever is not known to be allowed is denied. */
@Service
class Decisions {

    private final Members members;
    private final Standings standings;
    private final Resources resources;
    private final Entitlements entitlements;
    private final CurrentReservations reservations;
    private final SessionRows sessions;
    private final Venues venues;
    private final Clock clock;

    Decisions(
            Members members,
            Standings standings,
            Resources resources,
            Entitlements entitlements,
            CurrentReservations reservations,
            SessionRows sessions,
            Venues venues,
            Clock clock) {
        this.members = members;
        this.standings = standings;
        this.resources = resources;
        this.entitlements = entitlements;
        this.reservations = reservations;
        this.sessions = sessions;
        this.venues = venues;
        this.clock = clock;
    }

    /** @param badge what the reader read */
    Decision decide(ResourceId machine, String badge) {
        return members.findByBadge(badge)
                .map(member -> decide(member, machine, clock.instant()))
                .orElseGet(() -> new Denied(Reason.UNKNOWN_BADGE));
    }

    /** As {@link #decide(ResourceId, String)} for a member whom the operator may know, at a moment that may be past. */
    Decision decide(MemberId member, ResourceId machine, Instant moment) {
        Optional<Resource> resource = resources.find(machine);
        if (resource.isEmpty()) {
            return new Denied(Reason.MACHINE_FAULTY);
        }
        return standstill(resource.get(), moment)
                .<Decision>map(Denied::new)
                .orElseGet(() -> working(member, resource.get(), moment));
    }

    private Decision working(MemberId member, Resource machine, Instant moment) {
        Optional<Reason> lacking = entitlements.lacks(member, machine.id(), moment);
        Optional<Accompaniment> beside = entitlements.accompaniment(member, machine.id(), moment);
        return standings
                .objection(member, machine, moment)
                .or(() -> lacking.filter(reason -> beside.isEmpty() || reason == Reason.AUTHORISATION_SUSPENDED))
                .<Decision>map(Denied::new)
                .orElseGet(() -> reserved(member, machine, moment, beside.orElse(null), lacking.isPresent()));
    }

    /** Whether she might use the machine alone at the moment if she had reserved it. */
    boolean isEntitled(MemberId member, ResourceId machine, Instant moment) {
        return resources
                .find(machine)
                .filter(found -> standstill(found, moment).isEmpty())
                .filter(found -> standings
                        .objection(member, found, moment)
                        .or(() -> entitlements.lacks(member, machine, moment))
                        .isEmpty())
                .isPresent();
    }

    private Optional<Reason> standstill(Resource resource, Instant now) {
        TimeSlot moment = TimeSlot.of(now, Duration.ofMillis(1));
        List<Outage> outages = resource.unitIds().stream()
                .flatMap(unit -> resources.listOutages(unit, moment).stream())
                .toList();
        if (outages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                outages.stream().allMatch(Outage::maintenance) ? Reason.MACHINE_IN_MAINTENANCE : Reason.MACHINE_FAULTY);
    }

    private Decision reserved(
            MemberId member,
            Resource machine,
            Instant moment,
            @Nullable Accompaniment beside,
            boolean onlyAccompanied) {
        MemberId by = beside == null ? null : beside.by();
        List<ReservationDetails> current = reservations.listAt(machine.id(), moment);
        Optional<ReservationDetails> hers = current.stream()
                .filter(reservation -> reservation.member().equals(member))
                .findFirst();
        if (hers.isPresent()) {
            Instant end = hers.get().slot().end();
            Instant until = onlyAccompanied && beside != null && beside.until().isBefore(end) ? beside.until() : end;
            return new Allowed(member, hers.get().id(), until, by);
        }
        if (!current.isEmpty()) {
            return new Denied(Reason.RESERVED_BY_ANOTHER);
        }
        if (isOnForAnother(member, machine)) {
            return new Denied(Reason.SESSION_OPEN);
        }
        return beside == null ? new Denied(unreserved(machine, moment)) : new Allowed(member, null, beside.until(), by);
    }

    private boolean isOnForAnother(MemberId member, Resource machine) {
        return sessions.findOpen(machine.id())
                .filter(open -> !open.member().equals(member))
                .isPresent();
    }

    private Reason unreserved(Resource machine, Instant moment) {
        return venues.calendarOf(machine.venue(), machine.id()).isOpenAt(moment)
                ? Reason.NO_RESERVATION
                : Reason.OUTSIDE_HOURS;
    }
}
