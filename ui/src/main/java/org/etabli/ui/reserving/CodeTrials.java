package org.etabli.ui.reserving;

import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.etabli.plan.VisitCoupons;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.springframework.stereotype.Component;

/** Asks what a request costs with its code; a code that does not fit never stands in the way of the reservation. */
@Component
public class CodeTrials {

    private static final String ABOUT_CODES = "coupon-";

    private final Quotes quotes;
    private final VisitCoupons coupons;
    private final Resources resources;
    private final Venues venues;

    CodeTrials(Quotes quotes, VisitCoupons coupons, Resources resources, Venues venues) {
        this.quotes = quotes;
        this.coupons = coupons;
        this.resources = resources;
        this.venues = venues;
    }

    public TriedCode quote(Caller caller, RequestReservation request) {
        QuotedReservation quote = quotes.quote(caller, request);
        Optional<Refusal> no = quote.refusals().stream()
                .filter(refusal -> refusal.rule().startsWith(ABOUT_CODES))
                .findFirst();
        QuotedReservation shown = no.isPresent() ? quotes.quote(caller, request.with(null)) : quote;
        return new TriedCode(shown, isOffered(shown), request.coupon(), no.orElse(null));
    }

    private boolean isOffered(QuotedReservation quote) {
        if (!quote.isPossible() || quote.dueNow().isZero()) {
            return false;
        }
        Resource resource = resources.get(quote.request().resource());
        return coupons.areAny(resource.operator(), venues.get(resource.venue()).zone());
    }
}
