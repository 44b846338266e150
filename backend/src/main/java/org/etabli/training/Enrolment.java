package org.etabli.training;

import java.time.Instant;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a session.
 *
 * @param turn who has the lower one asked first
 * @param price what her place costs, settled when she asked for it
 * @param charged whether it goes on her invoice; else it is paid at the venue
 * @param freeToLeave whether she may leave at no cost until the start, since the place came to her late
 * @param sequence grows with what her calendar is told
 * @param note the trainer's, for trainers
 * @param passedAt when she was signed off, or null
 * @param quizByMouth whether who signed her off asked the questions of the quiz by mouth
 */
public record Enrolment(
        EnrolmentId id,
        TrainingSessionId session,
        MemberId member,
        State state,
        int turn,
        Money price,
        boolean charged,
        boolean freeToLeave,
        int sequence,
        boolean present,
        @Nullable String note,
        @Nullable Instant passedAt,
        @Nullable MemberId passedBy,
        boolean quizByMouth) {

    public enum State {
        PLACED,
        WAITING,
        WITHDRAWN
    }

    public boolean isSignedOff() {
        return passedAt != null;
    }

    /** Whether she owes the price although she leaves the session then: late, and nobody waits for her place. */
    public boolean owesWhenLeaving(TrainingSession session, Instant moment) {
        return state == State.PLACED
                && charged
                && !freeToLeave
                && session.waiting() == 0
                && moment.isAfter(session.leaveUntil());
    }
}
