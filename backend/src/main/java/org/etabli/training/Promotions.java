package org.etabli.training;

import org.etabli.training.Enrolment.State;
import org.etabli.training.TrainingEvents.PlaceTaken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives free places to who has waited longest. */
@Component
class Promotions {

    private final SessionRows sessions;
    private final EnrolmentRows rows;
    private final ApplicationEventPublisher events;

    Promotions(SessionRows sessions, EnrolmentRows rows, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.rows = rows;
        this.events = events;
    }

    /** The session is locked by the caller. */
    void fill(TrainingSession known) {
        TrainingSession session = sessions.find(known.id()).orElseThrow();
        if (session.isCancelled()) {
            return;
        }
        rows.listOf(session.id()).stream()
                .filter(enrolment -> enrolment.state() == State.WAITING)
                .limit(session.placesLeft())
                .forEach(next -> {
                    rows.become(next.id(), State.PLACED, next.turn());
                    events.publishEvent(new PlaceTaken(session.venue(), next.id(), true));
                });
    }
}
