package org.etabli.authorisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a member's practice has come towards an authorisation, or towards prolonging it.
 *
 * @param needed minutes
 * @param months within which they count
 * @param sessions that count, the latest first
 * @param declined why a trainer said not yet, the last time; null when nobody has
 */
public record PracticeProgress(
        AuthorisationType type,
        int needed,
        int months,
        List<PractisedSession> sessions,
        Standing standing,
        @Nullable String declined) {

    public enum Standing {
        COUNTS,
        /** Something is suspended meanwhile. */
        SUSPENDED,
        /** She does not hold what the machines ask for. */
        LACKS_GROUND
    }

    public int minutes() {
        return sessions.stream().mapToInt(PractisedSession::minutes).sum();
    }

    /** Minutes that are missing; none when it is reached. */
    public int left() {
        return Math.max(0, needed - minutes());
    }

    public boolean isReached() {
        return standing == Standing.COUNTS && left() == 0;
    }
}
