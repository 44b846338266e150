package org.etabli.ui.booking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.Crowd;
import org.etabli.reservation.Crowds;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.springframework.stereotype.Component;

/**
 * Completes a wish into a scene: the venue used last, the next usable half day, a favourite, the seat used last or else the
 * first free one, and what it costs.
 */
@Component
class Scenes {

    private static final Duration PLANS_AHEAD = Duration.ofDays(60);
    private static final int HABITS = 20;

    private final Venues venues;
    private final Timings timings;
    private final PlaceFinder places;
    private final Offers offers;
    private final Agendas agendas;
    private final Crowds crowds;

    Scenes(Venues venues, Timings timings, PlaceFinder places, Offers offers, Agendas agendas, Crowds crowds) {
        this.venues = venues;
        this.timings = timings;
        this.places = places;
        this.offers = offers;
        this.agendas = agendas;
        this.crowds = crowds;
    }

    /** Empty when no venue of the network offers anything of the kind. */
    Optional<Scene> compose(Caller caller, Wish wish, Means means) {
        List<Venue> offering = venues.list().stream()
                .filter(venue -> !places.offered(venue, wish.kind()).isEmpty())
                .toList();
        if (offering.isEmpty()) {
            return Optional.empty();
        }
        List<ReservationDetails> habits = habits(caller, wish);
        Venue venue = venue(wish, offering, habits);
        Resource first = places.offered(venue, wish.kind()).getFirst();
        Timing timing = timings.timing(wish, venue, first.rule());
        Premises premises = places.premises(venue, wish.kind(), timing.slot(), timing.wholeDay(), caller);
        String wished = wish.place();
        Optional<Place> place = wished == null ? Optional.empty() : premises.find(wished);
        Optional<Place> chosen = place.or(() -> places.best(premises, habits, wish.tags()));
        Offer offer = offers.offer(caller, first, chosen.orElse(null), timing, premises.day(), means);
        Crowd crowd = wish.kind() == Kind.DESK ? crowds.expected(venue.id(), timing.day()) : Crowd.UNKNOWN;
        return Optional.of(new Scene(wish.kind(), offering, premises, timing, offer, crowd, wish.tags()));
    }

    private List<ReservationDetails> habits(Caller caller, Wish wish) {
        return wish.venue() != null && wish.place() != null
                ? List.of()
                : agendas.listBefore(caller, caller.member(), timings.now().plus(PLANS_AHEAD), HABITS);
    }

    private Venue venue(Wish wish, List<Venue> offering, List<ReservationDetails> habits) {
        return offering.stream()
                .filter(venue -> venue.slug().equals(wish.venue()))
                .findFirst()
                .or(() -> habits.stream()
                        .flatMap(habit ->
                                offering.stream().filter(venue -> venue.id().equals(habit.venue())))
                        .findFirst())
                .orElse(offering.getFirst());
    }
}
