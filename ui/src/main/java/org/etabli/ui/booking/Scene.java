package org.etabli.ui.booking;

import java.util.List;
import java.util.Set;
import org.etabli.kernel.LocalSlot;
import org.etabli.network.Venue;
import org.etabli.reservation.Crowd;
import org.etabli.reservation.ReservationDetails;
import org.jspecify.annotations.Nullable;

/**
 * Everything the screen shows at one moment.
 *
 * @param venues that offer anything of the kind
 * @param tags what the place must have
 */
record Scene(
        Kind kind, List<Venue> venues, Premises premises, Timing timing, Offer offer, Crowd crowd, Set<String> tags) {

    Venue venue() {
        return premises.venue();
    }

    /** What is shown, with everything open that was only proposed: parts of the day instead of hours, and this place. */
    Wish wish(@Nullable String place) {
        Wish exact = wish().choosing(place);
        return timing.period() == Period.HOURS ? exact : exact.during(timing.period());
    }

    /** Where and when the reservation is. */
    Wish wish(ReservationDetails reservation) {
        Wish there = venues.stream()
                .filter(venue -> venue.id().equals(reservation.venue()))
                .findFirst()
                .map(venue -> wish().at(venue.slug()).during(LocalSlot.of(reservation.slot(), venue.zone())))
                .orElseGet(this::wish);
        return there.choosing(reservation.unit().toString());
    }

    /** The address under which this very scene is shown again. */
    Wish wish() {
        Place place = offer.place();
        return new Wish(
                kind,
                venue().slug(),
                timing.day(),
                timing.local().start().toLocalTime(),
                timing.local().end().toLocalTime(),
                null,
                place == null ? null : place.id(),
                tags);
    }

    /** Whether the chosen place can be had. */
    boolean isFree() {
        Place place = offer.place();
        return place != null && place.isFree();
    }

    /** Whether somebody else has the chosen place, or it can't be used. */
    boolean isTaken() {
        Place place = offer.place();
        return place != null && !place.isFree() && place.own() == null;
    }
}
