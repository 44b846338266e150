package org.etabli.ui.lending;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.LoanId;
import org.etabli.kernel.VenueId;
import org.etabli.lending.Extensions;
import org.etabli.lending.Lendable;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingShelf;
import org.etabli.lending.Loan;
import org.etabli.lending.LoanOutcome;
import org.etabli.lending.Loans;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plans;
import org.etabli.plan.Price;
import org.etabli.reservation.RequestReservation;
import org.etabli.resource.Resource;
import org.etabli.ui.reserving.ReservationDialogs;
import org.etabli.ui.shell.SignedIn;

/** What the screens of lending read and do for who borrows, in her name. */
@SpringComponent
class LendingDesk {

    private static final int REMEMBERED = 5;

    private final SignedIn signedIn;
    private final Lending lending;
    private final LendingShelf shelf;
    private final Loans loans;
    private final Extensions extensions;
    private final Venues venues;
    private final LoanWords words;
    private final Plans plans;
    private final ReservationDialogs dialogs;
    private final Clock clock;

    LendingDesk(
            SignedIn signedIn,
            Lending lending,
            LendingShelf shelf,
            Loans loans,
            Extensions extensions,
            Venues venues,
            LoanWords words,
            Plans plans,
            ReservationDialogs dialogs,
            Clock clock) {
        this.signedIn = signedIn;
        this.lending = lending;
        this.shelf = shelf;
        this.loans = loans;
        this.extensions = extensions;
        this.venues = venues;
        this.words = words;
        this.plans = plans;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isAnythingLent() {
        return !lending.list().isEmpty();
    }

    /** Those that lend anything, in the network's order. */
    List<Venue> venues() {
        List<VenueId> lenders =
                lending.list().stream().map(Resource::venue).distinct().toList();
        return venues.list().stream()
                .filter(venue -> lenders.contains(venue.id()))
                .toList();
    }

    List<Lendable> shelf(Venue venue) {
        return shelf.list(venue.id());
    }

    Optional<Price> price(Resource thing, Venue venue) {
        return plans.findPrice(thing.id(), today(venue));
    }

    List<Loan> own() {
        return loans.listOwn(signedIn.caller());
    }

    List<Loan> broughtBack() {
        return loans.listOwnBack(signedIn.caller(), REMEMBERED);
    }

    int countOwnOverdue() {
        return loans.countOwnOverdue(signedIn.caller());
    }

    LoanWords words() {
        return words;
    }

    LocalDate today(Venue venue) {
        return LocalDate.ofInstant(clock.instant(), venue.zone());
    }

    /** Opens the dialog in which she reserves it, from when it is there. */
    void reserve(Lendable wanted, SerializableRunnable closed) {
        Resource thing = wanted.thing();
        Instant there = wanted.isFree() ? now() : Objects.requireNonNullElse(wanted.freeAt(), now());
        dialogs.open(
                RequestReservation.of(
                        thing.id(),
                        null,
                        new Proposal(venues.calendarOf(thing.venue(), thing.id()), thing.rule()).from(there),
                        signedIn.id()),
                closed);
    }

    LoanOutcome extend(LoanId id, LocalDate due) {
        return extensions.extend(signedIn.caller(), id, due);
    }
}
