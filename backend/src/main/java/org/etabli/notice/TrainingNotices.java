package org.etabli.notice;

import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.NoticeId;
import org.etabli.training.Enrolment;
import org.etabli.training.Enrolments;
import org.etabli.training.TrainingEvents.PlaceGivenUp;
import org.etabli.training.TrainingEvents.PlaceTaken;
import org.etabli.training.TrainingEvents.PutOnWaitlist;
import org.etabli.training.TrainingEvents.SessionCalledOff;
import org.etabli.training.TrainingEvents.SessionMoved;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each thing that a participant is to hear. */
@Component
class TrainingNotices {

    private final OutboxQueue outbox;
    private final Enrolments enrolments;
    private final TrainingSessions sessions;

    TrainingNotices(OutboxQueue outbox, Enrolments enrolments, TrainingSessions sessions) {
        this.outbox = outbox;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    @EventListener
    void on(PlaceTaken event) {
        tell(event.hasWaited() ? NoticeKind.TRAINING_PROMOTED : NoticeKind.TRAINING_PLACE, event.enrolment());
    }

    @EventListener
    void on(PutOnWaitlist event) {
        tell(NoticeKind.TRAINING_WAITING, event.enrolment());
    }

    @EventListener
    void on(PlaceGivenUp event) {
        tell(NoticeKind.TRAINING_LEFT, event.enrolment());
    }

    @EventListener
    void on(SessionMoved event) {
        tell(NoticeKind.TRAINING_MOVED, event.enrolment());
    }

    @EventListener
    void on(SessionCalledOff event) {
        tell(NoticeKind.TRAINING_CALLED_OFF, event.enrolment());
    }

    private void tell(NoticeKind kind, EnrolmentId id) {
        Enrolment enrolment = enrolments.find(id).orElseThrow();
        TrainingSession session = sessions.find(enrolment.session()).orElseThrow();
        outbox.write(NoticeId.next(), kind, id.value(), enrolment.member(), ToldOfTraining.of(session, enrolment));
    }
}
