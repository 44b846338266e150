package org.etabli.authorisation;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * What was counted when practice granted or prolonged an authorisation.
 *
 * @param needed minutes, within so many months
 * @param renewal whether it was prolonged
 * @param sessions as they were then, the latest first
 */
public record PracticeEvidence(Instant at, int minutes, int needed, int months, boolean renewal, List<Line> sessions) {

    /**
     * One session; it may have been deleted since.
     *
     * @param accompaniedBy who trains and was beside her, or null
     */
    public record Line(
            MachineSessionId session,
            ResourceId machine,
            Instant startedAt,
            int minutes,
            @Nullable MemberId accompaniedBy) {}
}
