package org.etabli.ui.agenda;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.ui.component.Notices;

/** What the holder does to a reservation from any screen: says what came of it, offers to undo it, has the screen redrawn. */
public final class ReservationActions {

    private final Component screen;
    private final OwnAgenda agenda;
    private final OwnReservations own;
    private final Command changed;

    /** @param changed runs after anything that changed a reservation */
    public ReservationActions(Component screen, OwnAgenda agenda, OwnReservations own, Command changed) {
        this.screen = screen;
        this.agenda = agenda;
        this.own = own;
        this.changed = changed;
    }

    public void checkIn(Booked booked) {
        ReservationId id = booked.details().id();
        tell(own.checkIn(id), say("agenda.done.checked-in", Wording.name(screen, booked)), () -> {
            own.undoCheckIn(id);
            changed.execute();
        });
    }

    public void checkOut(Booked booked) {
        tell(own.checkOut(booked.details().id()), say("agenda.done.checked-out"), null);
    }

    public void reclaim(Booked booked) {
        tell(
                own.reclaim(booked.details().id()),
                say(
                        "agenda.done.reclaimed",
                        Wording.name(screen, booked),
                        booked.localSlot().end()),
                null);
    }

    public void move(Booked booked) {
        new MoveDialog(booked, agenda, own, moved -> {
                    Notices.done(say(
                            "agenda.done.moved",
                            Wording.name(screen, moved),
                            Wording.whenWithin(screen, moved.localSlot(), agenda.now())));
                    changed.execute();
                })
                .open();
    }

    /** Tells the consequence first. */
    public void cancel(Booked booked) {
        CancellationTerms terms = own.termsOf(booked.details().id());
        new CancelDialog(booked, terms, agenda.now(), () -> cancelNow(booked), () -> move(booked)).open();
    }

    /** Reserves in one click; undoing it cancels it, which is offered only while that is free. */
    public void reserve(RequestReservation request) {
        ReservationOutcome outcome = own.request(request);
        if (outcome instanceof ReservationOutcome.Confirmed(ReservationDetails reservation)) {
            Booked booked = agenda.booked(reservation);
            String said = say(
                    "agenda.done.reserved",
                    Wording.name(screen, booked),
                    Wording.whenWithin(screen, booked.localSlot(), agenda.now()));
            if (own.termsOf(reservation.id()).free()) {
                Notices.done(said, () -> {
                    own.cancel(reservation.id());
                    changed.execute();
                });
            } else {
                Notices.done(said);
            }
        } else if (outcome instanceof ReservationOutcome.Refused refused) {
            Notices.refused(refused.first());
        }
        changed.execute();
    }

    private void cancelNow(Booked booked) {
        switch (own.cancel(booked.details().id())) {
            case CancellationOutcome.Cancelled(ReservationDetails cancelled) -> {
                String said = say("agenda.done.cancelled", Wording.name(screen, booked));
                if (cancelled.fee().isZero() && booked.slot().start().isAfter(agenda.now())) {
                    Notices.done(said, () -> reserve(sameAgain(booked)));
                } else {
                    Notices.done(said);
                }
            }
            case CancellationOutcome.TooLate(var refusal) -> Notices.refused(refusal);
        }
        changed.execute();
    }

    private static RequestReservation sameAgain(Booked booked) {
        ReservationDetails was = booked.details();
        return new RequestReservation(
                was.resource(),
                was.unit(),
                was.slot(),
                was.member(),
                was.title(),
                was.guests(),
                RequestReservation.Payment.BEST);
    }

    private void tell(ReservationOutcome outcome, String done, @org.jspecify.annotations.Nullable Command undo) {
        switch (outcome) {
            case ReservationOutcome.Confirmed confirmed -> {
                if (undo == null) {
                    Notices.done(done);
                } else {
                    Notices.done(done, undo);
                }
            }
            case ReservationOutcome.Refused refused -> Notices.refused(refused.first());
        }
        changed.execute();
    }

    private String say(String key, Object... arguments) {
        return screen.getTranslation(key, arguments);
    }
}
