package org.etabli.training;

import java.time.Instant;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a session.
 *
 * @param turn who has the lower one asked first
 * @param sequence grows with what her calendar is told
 * @param note the trainer's, for trainers
 * @param passedAt when she was signed off, or null
 */
public record Enrolment(
        EnrolmentId id,
        TrainingSessionId session,
        MemberId member,
        State state,
        int turn,
        int sequence,
        boolean present,
        @Nullable String note,
        @Nullable Instant passedAt,
        @Nullable MemberId passedBy) {

    public enum State {
        PLACED,
        WAITING,
        WITHDRAWN
    }

    public boolean isSignedOff() {
        return passedAt != null;
    }
}
