package org.etabli.training;

import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Evaluation.Result;
import org.etabli.training.SignOffs.Attempt;
import org.springframework.stereotype.Service;

/** Signs off everybody in a session of whom nothing is missing, each on her own: what fails for one is done for the others. */
@Service
public class GroupSignOffs {

    private final Evaluations evaluations;
    private final SignOffs signOffs;

    GroupSignOffs(Evaluations evaluations, SignOffs signOffs) {
        this.evaluations = evaluations;
        this.signOffs = signOffs;
    }

    /**
     * @param granted who is signed off since now
     * @param left who came and is not, each with the reason
     */
    public record Outcome(List<EnrolmentId> granted, List<Left> left) {}

    /** @param wasReady whether nothing was missing when it was begun */
    public record Left(EnrolmentId enrolment, boolean wasReady, Refusal why) {}

    /**
     * Done before, or by somebody else at the same time, it is left so.
     *
     * @throws NotFoundException when there is no such session for the caller
     * @throws org.etabli.kernel.InvalidInputException before the session begins
     */
    public Outcome signOffAll(Caller caller, TrainingSessionId id) {
        caller.mustHave(Scope.MANAGE);
        List<EnrolmentId> granted = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Evaluation line : evaluations.sheet(caller, id).lines()) {
            if (line.result() == Result.ABSENT || line.result() == Result.SIGNED_OFF) {
                continue;
            }
            EnrolmentId who = line.enrolment().id();
            Attempt attempt = attempt(caller, who);
            if (attempt.now()) {
                granted.add(who);
            }
            if (attempt.refused() != null) {
                left.add(new Left(who, line.result() == Result.ACQUIRED, attempt.refused()));
            }
        }
        return new Outcome(granted, left);
    }

    private Attempt attempt(Caller caller, EnrolmentId who) {
        try {
            return signOffs.attempt(caller, who, false);
        } catch (NotFoundException notKnownAnyMore) {
            return new Attempt(false, Refusal.byState("sign-off-unknown"));
        }
    }
}
