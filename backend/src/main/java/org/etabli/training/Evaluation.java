package org.etabli.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in a session, as its trainer sees it.
 *
 * @param gestures what she must be seen doing, in the order of the grid; empty without one
 * @param marks by the id of the gesture; also of gestures that are in the grid no more
 * @param quiz how she did at the quiz of the course, or null when she has not answered it, or none is asked
 * @param quizOpen whether the course asks a quiz that she has not passed
 * @param signed when she signed her presence, by half-day of the session, from 1
 */
public record Evaluation(
        Enrolment enrolment,
        List<Gesture> gestures,
        Map<UUID, Mark> marks,
        @Nullable QuizResult quiz,
        boolean quizOpen,
        SortedMap<Integer, Instant> signed) {

    public enum Result {
        /** She is signed off, and may work alone. */
        SIGNED_OFF,
        /** Nothing is missing for that. */
        ACQUIRED,
        /** Some gestures are to be gone over again. */
        TO_REVIEW,
        /** A gesture is not marked yet, or the quiz not passed. */
        OPEN,
        /** Nobody has said that she came. */
        ABSENT
    }

    public Result result() {
        if (enrolment.isSignedOff()) {
            return Result.SIGNED_OFF;
        }
        if (!enrolment.present()) {
            return Result.ABSENT;
        }
        if (!toReview().isEmpty()) {
            return Result.TO_REVIEW;
        }
        return quizOpen || !unmarked().isEmpty() ? Result.OPEN : Result.ACQUIRED;
    }

    public @Nullable Mark of(Gesture gesture) {
        return marks.get(gesture.id());
    }

    public List<Gesture> toReview() {
        return with(Mark.TO_REVIEW);
    }

    public List<Gesture> unmarked() {
        return with(null);
    }

    public List<Gesture> acquired() {
        return with(Mark.ACQUIRED);
    }

    private List<Gesture> with(@Nullable Mark mark) {
        return gestures.stream().filter(gesture -> of(gesture) == mark).toList();
    }
}
