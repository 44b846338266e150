package org.etabli.ui.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.network.Venues;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resources;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Reads the reservations of who is signed in. */
@Component
public class OwnAgenda {

    private final SignedIn signedIn;
    private final Agendas agendas;
    private final Venues venues;
    private final Resources resources;
    private final Clock clock;

    OwnAgenda(SignedIn signedIn, Agendas agendas, Venues venues, Resources resources, Clock clock) {
        this.signedIn = signedIn;
        this.agendas = agendas;
        this.venues = venues;
        this.resources = resources;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** What has not ended yet and still stands, the next first. */
    public List<Booked> listUpcoming(int limit) {
        return agendas.listUpcoming(signedIn.caller(), signedIn.id(), limit).stream()
                .map(this::booked)
                .toList();
    }

    /** What began before the moment, whatever became of it, the latest first. */
    public List<Booked> listBefore(Instant moment, int limit) {
        return agendas.listBefore(signedIn.caller(), signedIn.id(), moment, limit).stream()
                .map(this::booked)
                .toList();
    }

    public Booked booked(ReservationDetails details) {
        return new Booked(
                details,
                venues.get(details.venue()),
                resources.find(details.resource()).orElse(null),
                resources.findUnit(details.unit()).orElse(null));
    }

    /** The one that was released a moment ago and whose slot still runs. */
    public static Optional<Booked> findReclaimable(List<Booked> past, Instant now) {
        return past.stream().filter(booked -> booked.isReclaimable(now)).findFirst();
    }
}
