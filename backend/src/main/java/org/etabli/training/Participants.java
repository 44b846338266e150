package org.etabli.training;

import java.time.Clock;
import java.util.List;
import org.etabli.training.Enrolment.State;
import org.etabli.training.TrainingEvents.PlaceGivenUp;
import org.etabli.training.TrainingEvents.PlaceTaken;
import org.etabli.training.TrainingEvents.SessionCalledOff;
import org.etabli.training.TrainingEvents.SessionMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What becomes of everybody in a session when it changes. The session is locked by the caller. */
@Component
class Participants {

    private final SessionRows sessions;
    private final EnrolmentRows rows;
    private final CourseFees fees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Participants(
            SessionRows sessions, EnrolmentRows rows, CourseFees fees, ApplicationEventPublisher events, Clock clock) {
        this.sessions = sessions;
        this.rows = rows;
        this.fees = fees;
        this.events = events;
        this.clock = clock;
    }

    /** Free places go to who has waited longest; who gets one too late to leave it again may leave it all the same. */
    void fill(TrainingSession known) {
        TrainingSession session = sessions.find(known.id()).orElseThrow();
        if (session.isCancelled()) {
            return;
        }
        of(session, State.WAITING).stream().limit(session.placesLeft()).forEach(next -> {
            rows.become(next.id(), State.PLACED, next.turn());
            if (isLate(session)) {
                rows.freeToLeave(next.id());
            }
            fees.charge(session, rows.find(next.id()).orElseThrow());
            events.publishEvent(new PlaceTaken(session.venue(), next.id(), true));
        });
    }

    /** Gives her place, or her wait for one, up; it goes to who has waited longest. */
    void leave(TrainingSession session, Enrolment given) {
        rows.become(given.id(), State.WITHDRAWN, given.turn());
        events.publishEvent(new PlaceGivenUp(session.venue(), given.id()));
        fill(session);
    }

    /**
     * Who has a place keeps it, hears of the other time or venue, and pays it in the month of that
     * time; where it is too late to leave at no cost she may all the same.
     */
    void moved(TrainingSession before, TrainingSession now) {
        of(now, State.PLACED).forEach(each -> {
            if (each.charged() && fees.takeBack(before, each)) {
                fees.charge(now, rows.find(each.id()).orElseThrow());
            }
            if (isLate(now)) {
                rows.freeToLeave(each.id());
            }
            rows.become(each.id(), each.state(), each.turn());
            events.publishEvent(new SessionMoved(now.venue(), each.id()));
        });
    }

    /** All are told, and nobody owes anything, nor who left too late before; says how many have it on an invoice already. */
    int calledOff(TrainingSession session) {
        long invoiced = rows.listCharged(session.id()).stream()
                .filter(each -> !fees.takeBack(session, each))
                .count();
        rows.listOf(session.id()).forEach(each -> {
            rows.become(each.id(), each.state(), each.turn());
            events.publishEvent(new SessionCalledOff(session.venue(), each.id()));
        });
        return (int) invoiced;
    }

    private boolean isLate(TrainingSession session) {
        return clock.instant().isAfter(session.leaveUntil());
    }

    private List<Enrolment> of(TrainingSession session, State state) {
        return rows.listOf(session.id()).stream()
                .filter(enrolment -> enrolment.state() == state)
                .toList();
    }
}
