package org.etabli.ui.reserving;

import java.util.List;
import java.util.Objects;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ResourceId;
import org.etabli.reservation.Alternative;
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

    private final Quotes quotes;
    private final CodeTrials codes;
    private final Alternatives alternatives;
    private final Reservations reservations;
    private final ReservationChanges changes;
    private final OperatingRights rights;
    private final SignedIn signedIn;

    Answers(
            Quotes quotes,
            CodeTrials codes,
            Alternatives alternatives,
            Reservations reservations,
            ReservationChanges changes,
            OperatingRights rights,
            SignedIn signedIn) {
        this.quotes = quotes;
        this.codes = codes;
        this.alternatives = alternatives;
        this.reservations = reservations;
        this.changes = changes;
        this.rights = rights;
        this.signedIn = signedIn;
    }

    QuotedReservation quote(RequestReservation request) {
        return quotes.quote(signedIn.caller(), request);
    }

    Answer to(RequestReservation request) {
        Caller caller = signedIn.caller();
        TriedCode tried = codes.quote(caller, request);
        QuotedReservation quote = tried.quote();
        List<Alternative> others = quote.isPossible() ? List.of() : alternatives.find(caller, quote.request(), WAYS);
        ResourceId resource = request.resource();
        return new Answer(
                tried,
                others,
                Objects.requireNonNull(
                        rights.of(request.member(), List.of(resource)).get(resource)));
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
