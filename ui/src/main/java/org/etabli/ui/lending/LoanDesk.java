package org.etabli.ui.lending;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Role;
import org.etabli.lending.Lendable;
import org.etabli.lending.LendingShelf;
import org.etabli.lending.Loan;
import org.etabli.lending.Loans;
import org.etabli.lending.Pickup;
import org.etabli.lending.Pickups;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.network.Venue;
import org.etabli.reservation.Agendas;
import org.etabli.reservation.ReservationDetails;
import org.etabli.resource.Resource;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.VenueScope;

/** What the desk of lending reads, at the venue in scope. */
@SpringComponent
class LoanDesk {

    private final SignedIn signedIn;
    private final VenueScope scope;
    private final Loans loans;
    private final Pickups pickups;
    private final LendingShelf shelf;
    private final LoanWords words;
    private final Members members;
    private final Agendas agendas;
    private final LoanDeeds deeds;

    LoanDesk(
            SignedIn signedIn,
            VenueScope scope,
            Loans loans,
            Pickups pickups,
            LendingShelf shelf,
            LoanWords words,
            Members members,
            Agendas agendas,
            LoanDeeds deeds) {
        this.signedIn = signedIn;
        this.scope = scope;
        this.loans = loans;
        this.pickups = pickups;
        this.shelf = shelf;
        this.words = words;
        this.members = members;
        this.agendas = agendas;
        this.deeds = deeds;
    }

    Optional<Venue> here() {
        return scope.current(Role.FRONT_DESK);
    }

    LoanWords words() {
        return words;
    }

    LoanDeeds deeds() {
        return deeds;
    }

    List<Pickup> pickups(Venue venue) {
        return pickups.list(signedIn.caller(), venue.id());
    }

    List<Loan> out(Venue venue) {
        return loans.listOut(signedIn.caller(), venue.id());
    }

    List<Loan> back(Venue venue) {
        return loans.listBack(signedIn.caller(), venue.id());
    }

    List<Loan> history(Resource thing) {
        return loans.listOf(signedIn.caller(), thing.id());
    }

    int countOverdue(Venue venue) {
        return loans.countOverdue(signedIn.caller(), venue.id());
    }

    List<Lendable> shelf(Venue venue) {
        return shelf.list(venue.id());
    }

    List<MemberDetails> search(Venue venue, String words, int offset, int limit) {
        return members.search(signedIn.caller(), venue.operator(), venue.id(), words, offset, limit);
    }

    ReservationDetails reservation(ReservationId id) {
        return agendas.get(signedIn.caller(), id);
    }

    Optional<Loan> outOn(ReservationId reservation) {
        return loans.findOn(signedIn.caller(), reservation);
    }
}
