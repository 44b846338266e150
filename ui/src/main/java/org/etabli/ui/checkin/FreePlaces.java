package org.etabli.ui.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.etabli.availability.Availability;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Allocation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.OwnReservations;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the place that somebody stands before, from now until it is needed or the venue closes. */
@Component
class FreePlaces {

    private static final Duration LONGEST = Duration.ofHours(4);

    private final SignedIn signedIn;
    private final OwnReservations own;
    private final Resources resources;
    private final Venues venues;
    private final Availability availability;
    private final Clock clock;

    FreePlaces(
            SignedIn signedIn,
            OwnReservations own,
            Resources resources,
            Venues venues,
            Availability availability,
            Clock clock) {
        this.signedIn = signedIn;
        this.own = own;
        this.resources = resources;
        this.venues = venues;
        this.availability = availability;
        this.clock = clock;
    }

    Arrival offer(Venue venue, @Nullable Unit unit) {
        if (unit == null) {
            return new Arrival.NotNow(null, List.of());
        }
        Optional<QuotedReservation> quote = smallest(unit).flatMap(resource -> quote(venue, resource, unit));
        return quote.filter(QuotedReservation::isPossible)
                .<Arrival>map(possible -> new Arrival.FreeNow(unit, possible))
                .orElseGet(() -> new Arrival.NotNow(
                        unit, quote.map(QuotedReservation::refusals).orElse(List.of())));
    }

    /** What one gets by sitting down there: the pool it is of, else the smallest that takes it. */
    private Optional<Resource> smallest(Unit unit) {
        return resources.listOffering(unit.id()).stream()
                .min(Comparator.comparing((Resource resource) -> resource.allocation() != Allocation.ANY)
                        .thenComparing(resource -> resource.units().size()));
    }

    private Optional<QuotedReservation> quote(Venue venue, Resource resource, Unit unit) {
        return slot(venue, resource, unit)
                .map(slot -> own.quote(RequestReservation.of(resource.id(), unit.id(), slot, signedIn.id())));
    }

    /** From the last step of the wall clock on; empty while it is closed, or taken within the shortest time. */
    private Optional<TimeSlot> slot(Venue venue, Resource resource, Unit unit) {
        Instant now = clock.instant();
        Instant start = lastStep(now.atZone(venue.zone()), resource.rule().step());
        Duration longest =
                resource.rule().max().compareTo(LONGEST) < 0 ? resource.rule().max() : LONGEST;
        TimeSlot wanted = TimeSlot.of(start, longest);
        var units = resource.allocation() == Allocation.ANY ? List.of(unit.id()) : resource.unitIds();
        List<TimeSlot> taken = availability.busy(units, wanted).values().stream()
                .flatMap(List::stream)
                .toList();
        return venues.calendarOf(venue.id(), resource.id()).openSlots(wanted).stream()
                .filter(open -> open.contains(now))
                .flatMap(open -> open.intersection(wanted).stream())
                .flatMap(open -> open.minus(taken).stream())
                .filter(left -> left.contains(now))
                .map(left -> wholeSteps(left, resource.rule().step()))
                .filter(left -> left.duration().compareTo(resource.rule().min()) >= 0)
                .findFirst();
    }

    private static Instant lastStep(ZonedDateTime now, Duration step) {
        long minutes = now.toLocalTime().toSecondOfDay() / 60;
        long whole = minutes / step.toMinutes() * step.toMinutes();
        return now.with(LocalTime.MIDNIGHT.plusMinutes(whole))
                .truncatedTo(ChronoUnit.MINUTES)
                .toInstant();
    }

    private static TimeSlot wholeSteps(TimeSlot slot, Duration step) {
        long steps = Math.max(1, slot.duration().dividedBy(step));
        return TimeSlot.of(slot.start(), step.multipliedBy(steps));
    }
}
