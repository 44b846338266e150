package org.etabli.ui.training;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.Name;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Evidences;
import org.etabli.training.Retake;
import org.etabli.training.Retakes;
import org.etabli.training.Signatures;
import org.etabli.training.TrainingSession;
import org.etabli.ui.shell.SignedIn;

/** How a member was evaluated, what she is invited to go over again, and what she signed, in her name. */
@SpringComponent
class OwnEvaluation {

    private final SignedIn signedIn;
    private final Evidences evidences;
    private final Retakes retakes;
    private final Signatures signatures;

    OwnEvaluation(SignedIn signedIn, Evidences evidences, Retakes retakes, Signatures signatures) {
        this.signedIn = signedIn;
        this.evidences = evidences;
        this.retakes = retakes;
        this.signatures = signatures;
    }

    /**
     * @param toReview what is left to do, by her part in a session
     * @param invited where she is invited to
     * @param signed when, by her part in a session and its half-day
     */
    record Own(
            Map<EnrolmentId, List<Name>> toReview,
            Map<TrainingSessionId, Retake> invited,
            Map<EnrolmentId, SortedMap<Integer, Instant>> signed) {}

    Own read() {
        return new Own(
                evidences.toReview(signedIn.caller()),
                retakes.listOf(signedIn.caller()).stream()
                        .collect(Collectors.toMap(Retake::session, Function.identity(), (one, older) -> one)),
                signatures.listOf(signedIn.caller()));
    }

    /** The half-day that can be signed for now. */
    Optional<Integer> open(TrainingSession session) {
        return signatures.open(session);
    }

    Optional<Refusal> sign(TrainingSession session) {
        return signatures.sign(signedIn.caller(), session.id());
    }
}
