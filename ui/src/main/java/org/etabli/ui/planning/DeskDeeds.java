package org.etabli.ui.planning;

import com.vaadin.flow.server.Command;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Text;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.ReservationOutcome;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.etabli.ui.lending.LendingCounter;
import org.jspecify.annotations.Nullable;

/** Carries out what the desk decides on a screen and tells what came of it; what can be undone, can be for ten seconds. */
public final class DeskDeeds {

    private final Desk desk;
    private final LendingCounter lending;
    private final DeskScreen screen;

    DeskDeeds(Desk desk, LendingCounter lending, DeskScreen screen) {
        this.desk = desk;
        this.lending = lending;
        this.screen = screen;
    }

    void approve(Booked booked) {
        desk.approve(booked.id());
        done("planning.approved", booked);
    }

    void decline(Booked booked) {
        desk.decline(booked.id());
        done("planning.declined", booked);
    }

    /** What is taken along is handed out instead. */
    public void checkIn(Booked booked) {
        if (booked.isLent()) {
            screen.close();
            lending.handOut(booked.id(), booked.who(), booked.venue(), screen::settled);
            return;
        }
        if (stands(desk.checkIn(booked.id()))) {
            screen.settled();
            Notices.done(say("planning.checked-in", booked), () -> {
                desk.undoCheckIn(booked.id());
                screen.settled();
            });
        }
    }

    /** Gives her place back to who came too late, if nobody took it. */
    public void reclaim(Booked booked) {
        if (stands(desk.reclaim(booked.id()))) {
            screen.settled();
            Notices.done(say("planning.checked-in", booked), () -> {
                desk.undoCheckIn(booked.id());
                screen.settled();
            });
        }
    }

    public void checkOut(Booked booked) {
        if (booked.isLent() && lending.takeBack(booked.id(), screen::settled)) {
            screen.close();
            return;
        }
        if (stands(desk.checkOut(booked.id()))) {
            done("planning.checked-out", booked);
        }
    }

    CancellationTerms termsOf(Booked booked) {
        return desk.termsOf(booked.id());
    }

    void cancel(Booked booked) {
        switch (desk.cancel(booked.id())) {
            case CancellationOutcome.Cancelled ignored -> done("planning.cancelled", booked);
            case CancellationOutcome.TooLate(Refusal refusal) -> Notices.refused(refusal);
        }
    }

    void move(Booked booked) {
        screen.close();
        new MoveDialog(booked, desk, (slot, unit) -> move(booked, slot, unit)).open();
    }

    /** To another row of the same resource; whether it now stands there, else the reason was told. */
    boolean move(Booked booked, TimeSlot slot, PlannedRow row) {
        if (row.resource().id().equals(booked.resource().id())) {
            return move(booked, slot, row.unitId());
        }
        Notices.refused(new Refusal(
                "other-resource",
                Refusal.Nature.RULE,
                Text.of("planning.other-resource.title"),
                Text.of("planning.other-resource.reason", booked.resource().name()),
                null));
        return false;
    }

    private boolean move(Booked booked, TimeSlot slot, @Nullable UnitId unit) {
        if (!stands(desk.move(booked.id(), slot, unit))) {
            return false;
        }
        TimeSlot before = booked.details().slot();
        UnitId unitBefore = booked.details().unit();
        Command back = () -> {
            stands(desk.move(booked.id(), before, unitBefore));
            screen.settled();
        };
        screen.settled();
        Notices.done(
                Words.say(
                        "planning.moved",
                        booked.who(),
                        LocalSlot.of(slot, booked.venue().zone())),
                back);
        return true;
    }

    private boolean stands(ReservationOutcome outcome) {
        return switch (outcome) {
            case Confirmed ignored -> true;
            case Refused refused -> {
                Notices.refused(refused.first());
                yield false;
            }
        };
    }

    private void done(String key, Booked booked) {
        screen.settled();
        Notices.done(say(key, booked));
    }

    private String say(String key, Booked booked) {
        return Words.say(key, booked.who(), booked.place(), booked.local());
    }
}
