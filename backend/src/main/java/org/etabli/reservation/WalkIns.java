package org.etabli.reservation;

import java.util.List;
import java.util.stream.Stream;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.reservation.WalkInOffer.Length;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who comes without a reservation: the desk gives her a free place, which is a reservation, and she is there at once. */
@Service
public class WalkIns {

    private final Transactions transactions;
    private final ReservationAccess access;
    private final WalkInOffers offers;
    private final Reservations reservations;
    private final Attendance attendance;
    private final Venues venues;

    WalkIns(
            Transactions transactions,
            ReservationAccess access,
            WalkInOffers offers,
            Reservations reservations,
            Attendance attendance,
            Venues venues) {
        this.transactions = transactions;
        this.access = access;
        this.offers = offers;
        this.reservations = reservations;
        this.attendance = attendance;
        this.venues = venues;
    }

    /**
     * What can be had now, the shortest first; none while the venue is closed or full.
     *
     * @throws NotFoundException for a venue whose desk the caller does not work at
     */
    public List<WalkInOffer> offers(Caller caller, VenueId venue) {
        return offers.at(mustWorkAt(caller, venue)).reversed();
    }

    /** What taking the offer asks for, so that it can be quoted before. */
    public static RequestReservation request(WalkInOffer offer, MemberId member, @Nullable String title) {
        return new RequestReservation(
                offer.resource(),
                null,
                offer.slot(),
                member,
                title,
                0,
                offer.length() == Length.VISIT ? Payment.COMPLIMENTARY : Payment.BEST);
    }

    /**
     * Reserves any free place for the member and checks her in, both or neither. Where the place was taken meanwhile she
     * gets another one at the same price, if there is one.
     *
     * @param title what it is for, or null
     * @throws NotFoundException for an offer or a member that does not exist for the caller
     */
    public ReservationOutcome take(
            Caller caller, VenueId venue, WalkInOffer offer, MemberId member, @Nullable String title) {
        Venue here = mustWorkAt(caller, venue);
        RequestReservation asked = request(offer, member, title);
        return transactions.inOne(() -> {
            for (ResourceId desk : candidates(here, offer)) {
                switch (reservations.request(caller, asked.at(desk, null, offer.slot()))) {
                    case Confirmed(ReservationDetails taken) -> {
                        return attendance.checkIn(caller, taken.id());
                    }
                    case Refused refused
                    when !isFull(refused) -> {
                        return refused;
                    }
                    case Refused full -> {}
                }
            }
            return new Refused(List.of(Refusal.byState("no-desk-left", here.name())));
        });
    }

    /** The place that was offered first, then those that cost the same. */
    private List<ResourceId> candidates(Venue venue, WalkInOffer offer) {
        return Stream.concat(
                        Stream.of(offer.resource()),
                        offers.desks(venue).stream()
                                .filter(desk -> offer.length() == Length.VISIT || costsTheSame(desk, offer, venue))
                                .map(Resource::id))
                .distinct()
                .toList();
    }

    /** Whether another place may do: this one is taken or out of order, but no rule stands against it. */
    private static boolean isFull(Refused refused) {
        return refused.first().nature() == Refusal.Nature.STATE;
    }

    private boolean costsTheSame(Resource desk, WalkInOffer offer, Venue venue) {
        return offers.price(desk, offer.slot(), venue).isEqual(offer.price());
    }

    private Venue mustWorkAt(Caller caller, VenueId id) {
        return venues.find(id)
                .filter(venue -> access.isDesk(caller, id))
                .orElseThrow(() -> new NotFoundException("venue", id));
    }
}
