package org.etabli.ui.reserving;

import java.util.List;
import java.util.stream.Stream;
import org.etabli.reservation.Alternatives;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.QuotedReservation;
import org.etabli.reservation.Quotes;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationChanges;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.etabli.ui.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Asks the house in the name of whoever is signed in. */
@Component
class Answers {

    private static final int WAYS = 3;
    private static final int FEWER = 2;

    private final Quotes quotes;
    private final CodeTrials codes;
    private final Alternatives alternatives;
    private final Reservations reservations;
    private final ReservationChanges changes;
    private final Learning learning;
    private final SignedIn signedIn;

    Answers(
            Quotes quotes,
            CodeTrials codes,
            Alternatives alternatives,
            Reservations reservations,
            ReservationChanges changes,
            Learning learning,
            SignedIn signedIn) {
        this.quotes = quotes;
        this.codes = codes;
        this.alternatives = alternatives;
        this.reservations = reservations;
        this.changes = changes;
        this.learning = learning;
        this.signedIn = signedIn;
    }

    QuotedReservation quote(RequestReservation request) {
        return quotes.quote(signedIn.caller(), request);
    }

    Answer to(RequestReservation request) {
        TriedCode tried = codes.quote(signedIn.caller(), request);
        QuotedReservation quote = tried.quote();
        return quote.isPossible()
                ? new Answer(tried, List.of(), List.of(), learning.renewing(quote))
                : new Answer(tried, ways(quote), learning.practice(quote), null);
    }

    /** Slots first: who can go on today need not wait for a training. */
    private List<Way> ways(QuotedReservation refused) {
        List<Way> learn =
                learning.towards(refused).stream().<Way>map(Way.Learn::new).toList();
        Stream<Way> instead =
                alternatives.find(signedIn.caller(), refused.request(), learn.isEmpty() ? WAYS : FEWER).stream()
                        .map(Way.Instead::new);
        return Stream.concat(instead, learn.stream()).toList();
    }

    ReservationOutcome reserve(RequestReservation request) {
        return reservations.request(signedIn.caller(), request);
    }

    /** Whether cancelling costs nothing: only then it may be offered as an undo. */
    boolean isFreeToTakeBack(ReservationDetails reservation) {
        return changes.termsOf(signedIn.caller(), reservation.id()).free();
    }

    CancellationOutcome takeBack(ReservationDetails reservation) {
        return changes.cancel(signedIn.caller(), reservation.id());
    }
}
