package org.etabli.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.web.Amount;
import org.etabli.web.Problems;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's place in a session over HTTP. */
@RestController
@RequestMapping("/api/v1/trainings/sessions/{id}/enrolment")
@Tag(name = "trainings")
class EnrolmentController {

    private final Enrolments enrolments;
    private final Withdrawals withdrawals;
    private final Problems problems;

    EnrolmentController(Enrolments enrolments, Withdrawals withdrawals, Problems problems) {
        this.enrolments = enrolments;
        this.withdrawals = withdrawals;
        this.problems = problems;
    }

    /**
     * @param rank 1 for who gets the next place, or null with one
     * @param charged whether the price goes on an invoice; else it is paid at the venue
     */
    record EnrolmentView(
            String id,
            String sessionId,
            String state,
            @Nullable Integer rank,
            Amount price,
            boolean charged) {}

    @PutMapping
    @Operation(summary = "Take a place, or wait for one; asked for twice, it is one")
    ResponseEntity<?> enrol(Caller caller, @PathVariable String id, Locale reader) {
        return switch (enrolments.enrol(caller, TrainingSessionId.parse(id))) {
            case Placed(Enrolment placed) -> ResponseEntity.ok(view(placed, null));
            case Waiting(Enrolment waiting, int rank) -> ResponseEntity.ok(view(waiting, rank));
            case EnrolmentOutcome.Refused(Refusal refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    @DeleteMapping
    @Operation(
            summary = "Give one's place back, to who has waited longest; with owing=true also when the price stays due")
    ResponseEntity<?> withdraw(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean owing,
            Locale reader) {
        Optional<Refusal> refused = withdrawals.withdraw(caller, TrainingSessionId.parse(id), owing);
        return refused.isPresent()
                ? problems.ofRefusal(reader, refused.get(), List.of())
                : ResponseEntity.noContent().build();
    }

    private static EnrolmentView view(Enrolment enrolment, @Nullable Integer rank) {
        return new EnrolmentView(
                enrolment.id().toString(),
                enrolment.session().toString(),
                Words.of(enrolment.state()),
                rank,
                Amount.of(enrolment.price()),
                enrolment.charged());
    }
}
