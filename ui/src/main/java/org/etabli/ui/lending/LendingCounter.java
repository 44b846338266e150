package org.etabli.ui.lending;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.etabli.kernel.ReservationId;
import org.etabli.lending.Loan;
import org.etabli.lending.Pickup;
import org.etabli.network.Venue;

/** The counter of lending for other screens of the desk: what is lent is handed out and taken back, not checked in and out. */
@SpringComponent
public class LendingCounter {

    private final LoanDesk desk;

    LendingCounter(LoanDesk desk) {
        this.desk = desk;
    }

    /** Asks in what condition the reserved thing goes out, and for its deposit. */
    public void handOut(ReservationId reservation, String memberName, Venue venue, Command changed) {
        new HandOutDialog(
                        desk,
                        new ReservedThing(desk.words(), venue, new Pickup(desk.reservation(reservation), memberName)),
                        changed)
                .open();
    }

    /** Takes back what is out on the reservation; false where nothing is. */
    public boolean takeBack(ReservationId reservation, Command changed) {
        Optional<Loan> out = desk.outOn(reservation);
        out.ifPresent(loan -> new TakeBackDialog(desk, loan, changed).open());
        return out.isPresent();
    }
}
