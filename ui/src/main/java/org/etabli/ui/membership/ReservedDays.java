package org.etabli.ui.membership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.TimeSlot;
import org.etabli.membership.Membership;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationStatus;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days on which a member has reserved although her contract rests or is over by then. */
@Component
class ReservedDays {

    private static final int YEARS_AHEAD = 2;

    private final Agendas agendas;
    private final Venues venues;
    private final SignedIn signedIn;

    ReservedDays(Agendas agendas, Venues venues, SignedIn signedIn) {
        this.agendas = agendas;
        this.venues = venues;
        this.signedIn = signedIn;
    }

    /**
     * With the contract's operator, one for each reservation, in order.
     *
     * @param until the first day that does not belong to it, or null for open end
     */
    List<LocalDate> list(Membership contract, LocalDate from, @Nullable LocalDate until) {
        OperatorId operator = contract.plan().operator();
        List<Venue> places = venues.list().stream()
                .filter(venue -> venue.operator().equals(operator))
                .toList();
        if (places.isEmpty() || contract.seats() != null) {
            return List.of();
        }
        ZoneId zone = places.getFirst().zone();
        LocalDate end = until == null ? from.plusYears(YEARS_AHEAD) : until;
        TimeSlot window = new TimeSlot(
                from.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
        return agendas.listBetween(signedIn.caller(), contract.member(), window).stream()
                .filter(each ->
                        each.status() == ReservationStatus.CONFIRMED || each.status() == ReservationStatus.REQUESTED)
                .filter(each -> places.stream().anyMatch(venue -> venue.id().equals(each.venue())))
                .map(each -> each.slot().start().atZone(zone).toLocalDate())
                .toList();
    }
}
