package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.training.Enrolment;
import org.etabli.training.QuizResult;
import org.etabli.training.SignOffs;
import org.etabli.training.TrainingSession;
import org.etabli.training.TrainingSessions;
import org.etabli.ui.shell.SignedIn;

/** Who takes part in a session, and what its trainer records of them, in her name. */
@SpringComponent
class AttendanceDesk {

    private final SignedIn signedIn;
    private final TrainingSessions sessions;
    private final SignOffs signOffs;
    private final Members members;

    AttendanceDesk(SignedIn signedIn, TrainingSessions sessions, SignOffs signOffs, Members members) {
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.signOffs = signOffs;
        this.members = members;
    }

    TrainingSession session(TrainingSessionId id) {
        return sessions.get(signedIn.caller(), id);
    }

    List<Enrolment> participants(TrainingSessionId id) {
        return signOffs.list(signedIn.caller(), id);
    }

    Map<MemberId, QuizResult> quizResults(TrainingSessionId id) {
        return signOffs.quizResults(signedIn.caller(), id);
    }

    Map<MemberId, MemberDetails> people(List<Enrolment> enrolments) {
        return members.byId(enrolments.stream().map(Enrolment::member).toList());
    }

    String nameOf(MemberId member) {
        return members.find(member).map(MemberDetails::fullName).orElse("");
    }

    void markPresent(Enrolment enrolment, boolean present) {
        signOffs.markPresent(signedIn.caller(), enrolment.id(), present);
    }

    void note(Enrolment enrolment, String note) {
        signOffs.note(signedIn.caller(), enrolment.id(), note);
    }

    Optional<Refusal> signOff(Enrolment enrolment, boolean quizByMouth) {
        return signOffs.signOff(signedIn.caller(), enrolment.id(), quizByMouth);
    }

    void takeBack(Enrolment enrolment, String reason) {
        signOffs.takeBack(signedIn.caller(), enrolment.id(), reason);
    }
}
