package org.etabli.ui.booking;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.RequestReservation.Payment;
import org.etabli.reservation.VenueDay;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a choice would cost, or what would do instead. */
@Component
class Offers {

    private static final int ALTERNATIVES = 3;

    private final Quotes quotes;
    private final Alternatives alternatives;

    Offers(Quotes quotes, Alternatives alternatives) {
        this.quotes = quotes;
        this.alternatives = alternatives;
    }

    /** @param any asked for when no place is chosen, because none is free */
    Offer offer(Caller caller, Resource any, @Nullable Place chosen, Timing timing, VenueDay day, Payment payment) {
        List<TimeSlot> taken = chosen == null ? List.of() : taken(chosen, day);
        if (chosen != null && chosen.own() != null) {
            return new Offer(chosen, null, List.of(), List.of(), taken);
        }
        RequestReservation request = new RequestReservation(
                chosen == null ? any.id() : chosen.resource().id(),
                chosen == null ? null : chosen.wanted(),
                timing.slot(),
                caller.member(),
                null,
                0,
                payment);
        QuotedReservation quote = quotes.quote(caller, request);
        return new Offer(
                chosen,
                quote,
                quote.refusals(),
                quote.isPossible() ? List.of() : alternatives.find(caller, request, ALTERNATIVES),
                taken);
    }

    private static List<TimeSlot> taken(Place place, VenueDay day) {
        return place.units().stream()
                .flatMap(unit -> day.taken().getOrDefault(unit.id(), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
