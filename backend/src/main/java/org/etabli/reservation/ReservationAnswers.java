package org.etabli.reservation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venues;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says over HTTP what became of a request: the reservation with its ETag, or the refusal with what would work instead. */
@Component
class ReservationAnswers {

    private static final int ALTERNATIVES = 3;

    private final Venues venues;
    private final Problems problems;
    private final Alternatives alternatives;

    ReservationAnswers(Venues venues, Problems problems, Alternatives alternatives) {
        this.venues = venues;
        this.problems = problems;
        this.alternatives = alternatives;
    }

    /** @param price due in money; zero when an allowance pays */
    record AlternativeView(
            String kind,
            String resourceId,
            String resourceName,
            String venueId,
            @Nullable String unitId,
            OffsetDateTime start,
            OffsetDateTime end,
            Amount price) {}

    ReservationView view(ReservationDetails details) {
        return ReservationView.of(details, zone(details));
    }

    ResponseEntity<ReservationView> of(ReservationDetails details) {
        return ResponseEntity.ok().eTag(etag(details)).body(view(details));
    }

    /** Looks for alternatives, unless nobody could take them. */
    ResponseEntity<ProblemDetail> refusal(
            Locale reader, Refusal refusal, Caller caller, @Nullable RequestReservation asked) {
        return problems.ofRefusal(
                reader, refusal, asked == null || isAboutCode(refusal) ? List.of() : alternatives(caller, asked));
    }

    /** Another slot would not mend it. */
    private static boolean isAboutCode(Refusal refusal) {
        return refusal.rule().startsWith("coupon-");
    }

    List<AlternativeView> alternatives(Caller caller, RequestReservation asked) {
        return alternatives.find(caller, asked, ALTERNATIVES).stream()
                .map(this::view)
                .toList();
    }

    /** Moves with every change that its holder would want to know of. */
    static String etag(ReservationDetails details) {
        return "\"" + details.sequence() + "-" + Words.of(details.status()) + "\"";
    }

    ZoneId zone(ReservationDetails details) {
        return venues.get(details.venue()).zone();
    }

    private AlternativeView view(Alternative alternative) {
        var resource = alternative.resource();
        ZoneId zone = venues.get(resource.venue()).zone();
        return new AlternativeView(
                Words.of(alternative.kind()),
                resource.id().toString(),
                resource.name(),
                resource.venue().toString(),
                alternative.unit() == null ? null : alternative.unit().toString(),
                Moments.at(alternative.slot().start(), zone),
                Moments.at(alternative.slot().end(), zone),
                Amount.of(alternative.quote().dueNow()));
    }
}
