package org.etabli.ui.home;

import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.OwnAgenda;
import org.etabli.ui.agenda.OwnReservations;
import org.etabli.ui.agenda.ReservationActions;
import org.etabli.ui.component.FloorPlan;
import org.etabli.ui.shell.Today;
import org.springframework.stereotype.Component;

/** Gathers what the screen shows, in a constant number of statements. */
@Component
class HomeReader {

    private static final int MOST_UPCOMING = 6;
    private static final int REMEMBERED = 40;

    private final OwnAgenda agenda;
    private final OwnReservations own;
    private final Standings standings;
    private final Repeats repeats;
    private final PlanCrop plans;
    private final Today today;

    HomeReader(
            OwnAgenda agenda, OwnReservations own, Standings standings, Repeats repeats, PlanCrop plans, Today today) {
        this.agenda = agenda;
        this.own = own;
        this.standings = standings;
        this.repeats = repeats;
        this.plans = plans;
        this.today = today;
    }

    HomePicture read() {
        Instant now = agenda.now();
        List<Booked> upcoming = agenda.listUpcoming(2 * MOST_UPCOMING).stream()
                .filter(booked -> !isAtHers(booked))
                .limit(MOST_UPCOMING)
                .toList();
        List<Booked> past = agenda.listBefore(now, REMEMBERED);
        CancellationTerms terms = upcoming.stream()
                .findFirst()
                .filter(Booked::isChangeable)
                .map(booked -> own.termsOf(booked.details().id()))
                .orElse(null);
        return new HomePicture(
                now,
                upcoming,
                terms,
                OwnAgenda.findReclaimable(past, now),
                repeats.find(past, upcoming, now),
                standings.now());
    }

    /** What she took along days ago is no next appointment. */
    private static boolean isAtHers(Booked booked) {
        return booked.goesOut() && booked.details().status() == ReservationStatus.CHECKED_IN;
    }

    Optional<FloorPlan> plan(Booked booked, com.vaadin.flow.component.Component screen) {
        return plans.of(booked, screen);
    }

    ReservationActions actions(com.vaadin.flow.component.Component screen, Command changed) {
        return new ReservationActions(screen, agenda, own, changed);
    }

    Instant now() {
        return agenda.now();
    }

    ZoneId zone() {
        return today.zone();
    }
}
