package org.etabli.training;

import org.jspecify.annotations.Nullable;

/**
 * A coming session, as somebody who might take part sees it.
 *
 * @param state {@code PLACED} or {@code WAITING} when she takes part already, else null
 */
public record Lesson(TrainingSession session, Enrolment.@Nullable State state) {

    static Lesson of(TrainingSession session, @Nullable Enrolment own) {
        return new Lesson(session, own == null || own.state() == Enrolment.State.WITHDRAWN ? null : own.state());
    }

    public boolean isFull() {
        return session.placesLeft() == 0;
    }
}
