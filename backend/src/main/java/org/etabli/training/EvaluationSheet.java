package org.etabli.training;

import java.util.List;
import org.etabli.training.Evaluation.Result;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who has a place in a session, and where each stands.
 *
 * @param grid what is looked at, or null when the course is taught without
 * @param lines in the order they asked for their places
 */
public record EvaluationSheet(
        TrainingSession session, @Nullable EvaluationGrid grid, List<Evaluation> lines) {

    public List<Gesture> gestures() {
        return grid == null ? List.of() : grid.gestures();
    }

    public long count(Result result) {
        return lines.stream().filter(line -> line.result() == result).count();
    }

    /** How often a presence was signed. */
    public int signatures() {
        return lines.stream().mapToInt(line -> line.signed().size()).sum();
    }
}
