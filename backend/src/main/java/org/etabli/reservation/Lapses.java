package org.etabli.reservation;

import java.time.Instant;
import org.etabli.reservation.ReservationEvents.HoldEnded;
import org.etabli.reservation.ReservationEvents.ReservationDeclined;
import org.springframework.stereotype.Component;

/** Ends what nobody decided in time, a hold or a request: the units are free, nothing is due. */
@Component
class Lapses {

    private final ReservationStore store;
    private final Placement placement;
    private final Pricing pricing;
    private final Discounts discounts;

    Lapses(ReservationStore store, Placement placement, Pricing pricing, Discounts discounts) {
        this.store = store;
        this.placement = placement;
        this.pricing = pricing;
        this.discounts = discounts;
    }

    void expire(Reservation held, Instant now) {
        giveBack(held);
        held.expire(now);
        store.save(held, new HoldEnded(held.details()));
    }

    void decline(Reservation requested, Instant now) {
        giveBack(requested);
        requested.decline(now);
        store.save(requested, new ReservationDeclined(requested.details()));
    }

    private void giveBack(Reservation reservation) {
        placement.release(reservation.id());
        pricing.settle(reservation.hold(), 0);
        discounts.giveBack(reservation.id());
    }
}
