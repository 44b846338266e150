package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SessionMessageId;
import org.etabli.training.AttendanceSheets;
import org.etabli.training.Enrolment;
import org.etabli.training.Retake;
import org.etabli.training.Retakes;
import org.etabli.training.SessionMessage;
import org.etabli.training.SessionMessages;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.shell.SignedIn;

/** What a trainer prints for the people in a session, writes to them and invites them to, in her name. */
@SpringComponent
class GroupDesk {

    private final SignedIn signedIn;
    private final SessionMessages messages;
    private final AttendanceSheets sheets;
    private final Retakes retakes;
    private final TrainingSessions sessions;

    GroupDesk(
            SignedIn signedIn,
            SessionMessages messages,
            AttendanceSheets sheets,
            Retakes retakes,
            TrainingSessions sessions) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.sheets = sheets;
        this.retakes = retakes;
        this.sessions = sessions;
    }

    AttendanceSheets.Sheet print(TrainingSession session, Locale reader) {
        return sheets.print(signedIn.caller(), session.id(), reader);
    }

    List<SessionMessage> messages(TrainingSession session) {
        return messages.list(signedIn.caller(), session.id());
    }

    /** @param id made by the form: sent twice, it is one message */
    Optional<Refusal> write(SessionMessageId id, TrainingSession session, String subject, String text) {
        return messages.write(signedIn.caller(), id, session.id(), subject, text);
    }

    List<Retake> retakes(TrainingSession session) {
        return retakes.listFrom(signedIn.caller(), session.id());
    }

    /** The next session of the course that has a place left. */
    Optional<TrainingSession> next(TrainingSession after) {
        return sessions.listUpcoming(after.course().id()).stream()
                .filter(session -> !session.id().equals(after.id()) && session.placesLeft() > 0)
                .findFirst();
    }

    Optional<TrainingSession> find(Retake retake) {
        return sessions.find(retake.session());
    }

    Optional<Refusal> invite(Enrolment enrolment, TrainingSession to) {
        return retakes.invite(signedIn.caller(), enrolment.id(), to.id());
    }
}
