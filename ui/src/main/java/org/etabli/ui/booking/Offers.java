package org.etabli.ui.booking;

import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.VenueDay;
import org.etabli.resource.Resource;
import org.etabli.ui.reserving.CodeTrials;
import org.etabli.ui.reserving.TriedCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a choice would cost, or what would do instead. */
@Component
class Offers {

    private static final int ALTERNATIVES = 3;

    private final CodeTrials codes;
    private final Alternatives alternatives;

    Offers(CodeTrials codes, Alternatives alternatives) {
        this.codes = codes;
        this.alternatives = alternatives;
    }

    /** @param any asked for when no place is chosen, because none is free */
    Offer offer(Caller caller, Resource any, @Nullable Place chosen, Timing timing, VenueDay day, Means means) {
        List<TimeSlot> taken = chosen == null ? List.of() : taken(chosen, day);
        if (chosen != null && chosen.own() != null) {
            return new Offer(chosen, null, List.of(), List.of(), taken, null);
        }
        RequestReservation request = new RequestReservation(
                chosen == null ? any.id() : chosen.resource().id(),
                chosen == null ? null : chosen.wanted(),
                timing.slot(),
                caller.member(),
                null,
                0,
                means.payment(),
                means.code());
        TriedCode tried = codes.quote(caller, request);
        QuotedReservation quote = tried.quote();
        return new Offer(
                chosen,
                quote,
                quote.refusals(),
                quote.isPossible() ? List.of() : alternatives.find(caller, quote.request(), ALTERNATIVES),
                taken,
                tried);
    }

    private static List<TimeSlot> taken(Place place, VenueDay day) {
        return place.units().stream()
                .flatMap(unit -> day.taken().getOrDefault(unit.id(), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
