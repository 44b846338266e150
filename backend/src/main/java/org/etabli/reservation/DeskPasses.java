package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.network.OpeningDay;
import org.etabli.network.Venue;
import org.etabli.plan.Plans;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Any free desk of a venue for all of a day or half of one, as far as anyone may have it. */
@Service
public class DeskPasses {

    private final WalkInOffers offers;
    private final Reservations reservations;
    private final Plans plans;
    private final PassHours hours;
    private final Resources resources;
    private final Availability availability;
    private final Transactions transactions;
    private final Clock clock;

    DeskPasses(
            WalkInOffers offers,
            Reservations reservations,
            Plans plans,
            PassHours hours,
            Resources resources,
            Availability availability,
            Transactions transactions,
            Clock clock) {
        this.offers = offers;
        this.reservations = reservations;
        this.plans = plans;
        this.hours = hours;
        this.resources = resources;
        this.availability = availability;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Days from the first one on, none beyond what may be reserved ahead; none at all without such desks. One statement. */
    public List<PassDay> days(Venue venue, DayPart part, LocalDate first, int atMost) {
        List<Resource> desks = desks(venue);
        LocalDate today = clock.instant().atZone(venue.zone()).toLocalDate();
        Optional<LocalDate> last = desks.stream()
                .map(desk -> today.plusDays(desk.rule().horizonDays()))
                .max(Comparator.naturalOrder());
        if (last.isEmpty() || first.isAfter(last.get())) {
            return List.of();
        }
        LocalDate until = first.plusDays(atMost - 1L);
        LocalDate end = (until.isAfter(last.get()) ? last.get() : until).plusDays(1);
        TimeSlot window = new TimeSlot(
                first.atStartOfDay(venue.zone()).toInstant(),
                end.atStartOfDay(venue.zone()).toInstant());
        List<UnitId> units = desks.stream()
                .flatMap(desk -> desk.unitIds().stream())
                .distinct()
                .toList();
        Map<UnitId, List<TimeSlot>> busy = availability.busy(units, window);
        return first.datesUntil(end)
                .map(day -> look(venue, part, desks, day, today, busy))
                .toList();
    }

    /**
     * Reserves one for the caller, or says why not. Two at once never get the same.
     *
     * @param title what the venue's desk reads beside it, or null
     * @param hold how long to keep it for her until she has paid; null reserves it
     */
    public ReservationOutcome take(
            Caller herself, Venue venue, DayPart part, LocalDate day, @Nullable String title, @Nullable Duration hold) {
        return first(venue, part, day, (desk, slot) -> {
            RequestReservation asked =
                    new RequestReservation(desk.id(), null, slot, herself.member(), title, 0, Payment.BEST);
            return hold == null ? reservations.request(herself, asked) : reservations.hold(herself, asked, hold);
        });
    }

    /**
     * Reserves one for somebody, as a gift of the venue, or says why not.
     *
     * @throws org.etabli.kernel.NotAllowedException when the caller does not work the venue's desk
     */
    public ReservationOutcome give(Caller staff, Venue venue, LocalDate day, MemberId visitor, String title) {
        return first(
                venue,
                DayPart.DAY,
                day,
                (desk, slot) -> reservations.request(
                        staff,
                        new RequestReservation(desk.id(), null, slot, visitor, title, 0, Payment.COMPLIMENTARY)));
    }

    /** The first of the venue's desks that can be had that day. */
    private ReservationOutcome first(
            Venue venue, DayPart part, LocalDate day, BiFunction<Resource, TimeSlot, ReservationOutcome> reserve) {
        return transactions.inOne(() -> {
            Refused refused = null;
            for (Resource desk : desks(venue)) {
                Optional<TimeSlot> slot = hours.of(venue, part, desk, day);
                if (slot.isPresent()) {
                    ReservationOutcome outcome = reserve.apply(desk, slot.get());
                    if (!(outcome instanceof Refused no)) {
                        return outcome;
                    }
                    refused = no;
                }
            }
            return refused == null
                    ? new Refused(List.of(hours.closed(venue, day)))
                    : refused.first().nature() == Refusal.Nature.STATE
                            ? new Refused(List.of(Refusal.byState("day-full", venue.name(), day)))
                            : refused;
        });
    }

    private PassDay look(
            Venue venue,
            DayPart part,
            List<Resource> desks,
            LocalDate day,
            LocalDate today,
            Map<UnitId, List<TimeSlot>> busy) {
        OpeningDay opening = hours.on(venue, day);
        if (opening.isClosed()) {
            return new PassDay(day, PassDay.State.CLOSED, 0, null, opening.because());
        }
        int free = 0;
        TimeSlot had = null;
        for (Resource desk : desks) {
            Optional<TimeSlot> slot = day.isAfter(today.plusDays(desk.rule().horizonDays()))
                    ? Optional.empty()
                    : hours.of(venue, part, desk, day);
            if (slot.isPresent()) {
                had = had == null ? slot.get() : had;
                free += free(desk, slot.get(), busy);
            }
        }
        PassDay.State state = had == null ? PassDay.State.OVER : free == 0 ? PassDay.State.FULL : PassDay.State.FREE;
        return new PassDay(day, state, free, had, opening.because());
    }

    private int free(Resource desk, TimeSlot slot, Map<UnitId, List<TimeSlot>> busy) {
        TimeSlot occupied = FactFinder.occupied(desk, slot);
        return (int) desk.unitIds().stream()
                .filter(unit -> busy.getOrDefault(unit, List.of()).stream().noneMatch(occupied::overlaps)
                        && resources.listOutages(unit, slot).isEmpty())
                .count();
    }

    /** Those that ask for nothing: no authorisation, no plan, nobody's word. */
    private List<Resource> desks(Venue venue) {
        return offers.desks(venue).stream()
                .filter(desk -> !desk.rule().needsApproval()
                        && plans.listOpening(desk.id()).isEmpty())
                .toList();
    }
}
