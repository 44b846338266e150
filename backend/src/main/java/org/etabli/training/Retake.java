package org.etabli.training;

import java.time.Instant;
import org.etabli.kernel.EnrolmentId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;

/**
 * An invitation to another session of a course, for the gestures that were left: it costs nothing, and what was acquired
 * counts there.
 *
 * @param enrolment where they were left
 * @param session where she may go over them again, once she takes her place
 * @param gestures how many were left when she was invited
 */
public record Retake(
        EnrolmentId enrolment,
        TrainingSessionId session,
        MemberId member,
        int gestures,
        MemberId invitedBy,
        Instant invitedAt) {}
