package org.etabli.ui.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.etabli.network.Venue;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationStatus;
import org.etabli.resource.Allocation;
import org.etabli.resource.Unit;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.OwnAgenda;
import org.etabli.ui.agenda.OwnReservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what a scan means for who is signed in, and checks her in where that is what it means. */
@Component
class Arrivals {

    private static final int LOOKED_AT = 20;

    private final OwnAgenda agenda;
    private final OwnReservations own;
    private final FreePlaces free;

    Arrivals(OwnAgenda agenda, OwnReservations own, FreePlaces free) {
        this.agenda = agenda;
        this.own = own;
        this.free = free;
    }

    /** @param scanned the place whose code it was, or null for the code on the door */
    Arrival arrive(Venue venue, @Nullable Unit scanned) {
        Instant now = agenda.now();
        List<Booked> here = agenda.listUpcoming(LOOKED_AT).stream()
                .filter(booked -> booked.venue().id().equals(venue.id()) && !booked.goesOut())
                .toList();
        Predicate<Booked> asked = booked -> scanned == null || takes(booked, scanned);
        return first(here, asked.and(booked -> isHere(booked, now)))
                .<Arrival>map(Arrival.AlreadyHere::new)
                .or(() -> first(here, asked.and(booked -> booked.isCheckInOpen(now)))
                        .flatMap(this::welcome))
                .or(() -> first(here, booked -> booked.isDoorOpen(now))
                        .filter(booked -> scanned != null)
                        .map(booked -> elsewhere(booked, Objects.requireNonNull(scanned))))
                .or(() -> released(venue, asked, now))
                .or(() -> first(here, asked.and(booked -> isLaterToday(booked, now)))
                        .map(Arrival.TooEarly::new))
                .orElseGet(() -> free.offer(venue, scanned));
    }

    private static Arrival elsewhere(Booked booked, Unit scanned) {
        return booked.details().status() == ReservationStatus.CHECKED_IN
                ? new Arrival.AlreadyHere(booked)
                : new Arrival.AnotherPlace(booked, scanned);
    }

    private Optional<Arrival> welcome(Booked booked) {
        return own.checkIn(booked.details().id()) instanceof ReservationOutcome.Confirmed(var reservation)
                ? Optional.of(new Arrival.Welcomed(agenda.booked(reservation)))
                : Optional.empty();
    }

    private Optional<Arrival> released(Venue venue, Predicate<Booked> asked, Instant now) {
        return agenda.listBefore(now, LOOKED_AT).stream()
                .filter(booked -> booked.venue().id().equals(venue.id()))
                .filter(asked)
                .filter(booked -> booked.isReclaimable(now))
                .findFirst()
                .map(Arrival.Released::new);
    }

    private static Optional<Booked> first(List<Booked> those, Predicate<Booked> which) {
        return those.stream().filter(which).findFirst();
    }

    private static boolean isHere(Booked booked, Instant now) {
        return booked.details().status() == ReservationStatus.CHECKED_IN && booked.isDoorOpen(now);
    }

    private static boolean isLaterToday(Booked booked, Instant now) {
        return booked.details().status() == ReservationStatus.CONFIRMED
                && booked.slot().start().isAfter(now)
                && booked.day().equals(now.atZone(booked.zone()).toLocalDate());
    }

    /** Whether the reservation occupies the unit: its own one, or each of a bundle. */
    private static boolean takes(Booked booked, Unit unit) {
        return booked.details().unit().equals(unit.id())
                || booked.resource() != null
                        && booked.resource().allocation() == Allocation.ALL
                        && booked.resource().unitIds().contains(unit.id());
    }
}
