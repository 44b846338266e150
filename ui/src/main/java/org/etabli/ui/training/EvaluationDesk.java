package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.MemberDetails;
import org.etabli.member.Members;
import org.etabli.training.Enrolment;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.Evaluations;
import org.etabli.training.Gesture;
import org.etabli.training.GroupSignOffs;
import org.etabli.training.Mark;
import org.etabli.training.SignOffs;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who takes part in a session, and what its trainer records of them, in her name. */
@SpringComponent
class EvaluationDesk {

    private final SignedIn signedIn;
    private final Evaluations evaluations;
    private final SignOffs signOffs;
    private final GroupSignOffs groups;
    private final Members members;

    EvaluationDesk(
            SignedIn signedIn, Evaluations evaluations, SignOffs signOffs, GroupSignOffs groups, Members members) {
        this.signedIn = signedIn;
        this.evaluations = evaluations;
        this.signOffs = signOffs;
        this.groups = groups;
        this.members = members;
    }

    EvaluationSheet sheet(TrainingSessionId id) {
        return evaluations.sheet(signedIn.caller(), id);
    }

    /** With those who wait. */
    List<Enrolment> everybody(TrainingSessionId id) {
        return signOffs.list(signedIn.caller(), id);
    }

    Map<MemberId, MemberDetails> people(Collection<MemberId> ids) {
        return members.byId(ids);
    }

    MemberId self() {
        return signedIn.id();
    }

    void markPresent(Enrolment enrolment, boolean present) {
        signOffs.markPresent(signedIn.caller(), enrolment.id(), present);
    }

    /** @param mark null to take it back */
    Optional<Refusal> mark(Enrolment enrolment, Gesture gesture, @Nullable Mark mark) {
        return evaluations.mark(signedIn.caller(), enrolment.id(), gesture.id(), mark);
    }

    Optional<Refusal> acquireRest(Enrolment enrolment) {
        return evaluations.acquireRest(signedIn.caller(), enrolment.id());
    }

    void note(Enrolment enrolment, String note) {
        signOffs.note(signedIn.caller(), enrolment.id(), note);
    }

    Optional<Refusal> signOff(Enrolment enrolment, boolean quizByMouth) {
        return signOffs.signOff(signedIn.caller(), enrolment.id(), quizByMouth);
    }

    GroupSignOffs.Outcome signOffAll(TrainingSessionId id) {
        return groups.signOffAll(signedIn.caller(), id);
    }

    void takeBack(EnrolmentId enrolment, String reason) {
        signOffs.takeBack(signedIn.caller(), enrolment, reason);
    }
}
