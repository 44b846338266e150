package org.etabli.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody did at a quiz, the best time of all.
 *
 * @param passedAt since when it is passed, for good; or null
 */
public record QuizResult(
        int rightAnswers, int asked, @Nullable Instant passedAt) {

    public boolean isPassed() {
        return passedAt != null;
    }
}
