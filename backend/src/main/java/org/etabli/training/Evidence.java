package org.etabli.training;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.Name;
import org.jspecify.annotations.Nullable;

/**
 * On what somebody was signed off.
 *
 * @param byName who signed her off, by her full name; null when she is no member any more
 * @param quizByMouth whether the questions of the quiz were asked by mouth
 * @param gridVersion by which her gestures were looked at, or null without one
 */
public record Evidence(
        Name course,
        Instant at,
        @Nullable String byName,
        boolean quizByMouth,
        @Nullable Integer gridVersion,
        List<Name> gestures) {}
