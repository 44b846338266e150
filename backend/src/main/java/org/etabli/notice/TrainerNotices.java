package org.etabli.notice;

import java.util.Objects;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.kernel.NoticeId;
import org.etabli.training.Enrolment;
import org.etabli.training.Enrolments;
import org.etabli.training.TrainingEvents.GroupWrittenTo;
import org.etabli.training.TrainingEvents.RetakeOffered;
import org.etabli.training.TrainingEvents.SignedOff;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one outbox row for each thing that a trainer tells somebody in a session of hers. */
@Component
class TrainerNotices {

    private final OutboxQueue outbox;
    private final Enrolments enrolments;
    private final TrainingSessions sessions;

    TrainerNotices(OutboxQueue outbox, Enrolments enrolments, TrainingSessions sessions) {
        this.outbox = outbox;
        this.enrolments = enrolments;
        this.sessions = sessions;
    }

    @EventListener
    void on(SignedOff event) {
        Enrolment enrolment = enrolments.find(event.enrolment()).orElseThrow();
        TrainingSession session = sessions.find(enrolment.session()).orElseThrow();
        ToldByTrainer told = ToldByTrainer.of(session, Objects.requireNonNull(enrolment.passedBy()))
                .granting(session.course().grants().stream()
                        .map(AuthorisationType::name)
                        .toList());
        write(NoticeKind.TRAINING_PASSED, enrolment, told);
    }

    /** Told of the session that she is invited to. */
    @EventListener
    void on(RetakeOffered event) {
        Enrolment enrolment = enrolments.find(event.enrolment()).orElseThrow();
        TrainingSession to = sessions.find(event.to()).orElseThrow();
        write(
                NoticeKind.TRAINING_RETAKE,
                enrolment,
                ToldByTrainer.of(to, event.by()).leaving(event.gestures()));
    }

    @EventListener
    void on(GroupWrittenTo event) {
        Enrolment enrolment = enrolments.find(event.enrolment()).orElseThrow();
        TrainingSession session = sessions.find(enrolment.session()).orElseThrow();
        write(
                NoticeKind.TRAINING_MESSAGE,
                enrolment,
                ToldByTrainer.of(session, event.message().author())
                        .saying(event.message().subject(), event.message().text()));
    }

    private void write(NoticeKind kind, Enrolment enrolment, ToldByTrainer told) {
        outbox.write(NoticeId.next(), kind, enrolment.id().value(), enrolment.member(), told);
    }
}
