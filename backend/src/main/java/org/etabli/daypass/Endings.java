package org.etabli.daypass;

import java.time.Clock;
import java.util.Set;
import org.etabli.billing.BillingEvents.PaidByCard;
import org.etabli.billing.PassInvoices;
import org.etabli.daypass.DayPass.State;
import org.etabli.daypass.DayPassEvents.DayPassCancelled;
import org.etabli.daypass.DayPassEvents.DayPassConfirmed;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.MembershipId;
import org.etabli.membership.PackPurchases;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationEvents.HoldEnded;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.Reservations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows a pass to its end, whoever brings it about: paid for, not paid in time, given up by her or by the desk. */
@Component
class Endings {

    private final DayPassRows rows;
    private final Reservations reservations;
    private final PackPurchases packs;
    private final PassInvoices invoices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            DayPassRows rows,
            Reservations reservations,
            PackPurchases packs,
            PassInvoices invoices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reservations = reservations;
        this.packs = packs;
        this.invoices = invoices;
        this.events = events;
        this.clock = clock;
    }

    /** Paid when her hold had just run out, her money goes back. */
    @EventListener
    void on(PaidByCard paid) {
        rows.holdOf(paid.invoice()).filter(pass -> pass.state() == State.HELD).ifPresent(pass -> {
            switch (reservations.confirm(Caller.of(pass.member(), Set.of()), pass.reservation())) {
                case ReservationOutcome.Confirmed confirmed -> {
                    rows.confirmed(pass.id());
                    events.publishEvent(new DayPassConfirmed(pass.id()));
                }
                case ReservationOutcome.Refused refused -> end(pass, State.LAPSED, true);
            }
        });
    }

    @EventListener
    void on(HoldEnded ended) {
        rows.holdOf(ended.reservation().id())
                .filter(pass -> pass.state() == State.HELD)
                .ifPresent(pass -> end(pass, State.LAPSED, true));
    }

    @EventListener
    void on(ReservationCancelled cancelled) {
        ReservationDetails reservation = cancelled.reservation();
        rows.holdOf(reservation.id())
                .filter(pass -> pass.state() == State.CONFIRMED)
                .ifPresent(pass -> {
                    boolean free = cancelled.creditKept() == null
                            || cancelled.creditKept().amount() == 0;
                    end(pass, State.CANCELLED, free);
                    events.publishEvent(new DayPassCancelled(pass.id()));
                });
    }

    private void end(DayPass pass, State state, boolean nothingDue) {
        InvoiceId invoice = pass.invoice();
        if (nothingDue) {
            if (invoice != null) {
                invoices.takeBack(pass.operator(), invoice);
            }
            packs.annul(new MembershipId(pass.id().value()));
        }
        rows.ended(pass.id(), state, clock.instant());
    }
}
