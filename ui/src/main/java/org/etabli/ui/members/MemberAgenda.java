package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.reservation.Agendas;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.agenda.Booked;
import org.etabli.ui.agenda.OwnAgenda;
import org.etabli.ui.planning.DeskReservations;
import org.etabli.ui.reserving.ReservationDialogs;

/** A member's reservations at the desk's venues, and what the desk does with them. */
@SpringComponent
class MemberAgenda {

    private static final int COMING = 6;
    private static final int PAST = 30;
    private static final Duration USUAL = Duration.ofHours(2);

    private final MemberDesk desk;
    private final Agendas agendas;
    private final OwnAgenda names;
    private final Resources resources;
    private final ReservationDialogs dialogs;
    private final DeskReservations deeds;

    MemberAgenda(
            MemberDesk desk,
            Agendas agendas,
            OwnAgenda names,
            Resources resources,
            ReservationDialogs dialogs,
            DeskReservations deeds) {
        this.desk = desk;
        this.agendas = agendas;
        this.names = names;
        this.resources = resources;
        this.dialogs = dialogs;
        this.deeds = deeds;
    }

    List<Booked> listUpcoming(MemberId member) {
        return agendas.listUpcoming(desk.caller(), member, COMING).stream()
                .map(names::booked)
                .toList();
    }

    /** What has begun, the latest first. */
    List<Booked> listPast(MemberId member) {
        return agendas.listBefore(desk.caller(), member, desk.now(), PAST).stream()
                .map(names::booked)
                .toList();
    }

    /** Opens the reservation dialog for her, about the next full hour at the desk that acts. */
    void reserveFor(MemberDetails member, Command changed) {
        Venue venue = desk.current().orElseThrow();
        List<Resource> offered = resources.list(venue.id());
        Instant start = desk.now()
                .atZone(venue.zone())
                .plusHours(1)
                .truncatedTo(ChronoUnit.HOURS)
                .toInstant();
        if (!offered.isEmpty()) {
            dialogs.openFor(member, offered, offered.getFirst(), TimeSlot.of(start, USUAL), changed::execute);
        }
    }

    Optional<Popover> card(Component at, Booked booked, String holder, Command changed) {
        return deeds.card(at, booked.details(), holder, changed);
    }

    void checkIn(Booked booked, String holder, Command changed) {
        deeds.checkIn(booked.details(), holder, changed);
    }

    void checkOut(Booked booked, String holder, Command changed) {
        deeds.checkOut(booked.details(), holder, changed);
    }
}
