package org.etabli.kernel;

import java.util.UUID;

/** Identifies one time that somebody answered a quiz. */
public record QuizAttemptId(UUID value) {

    public static QuizAttemptId next() {
        return new QuizAttemptId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static QuizAttemptId parse(String text) {
        return new QuizAttemptId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
