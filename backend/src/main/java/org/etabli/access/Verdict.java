package org.etabli.access;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a doubtful session.
 *
 * @param minutes charged, at most those that were begun; null unless it is charged
 * @param reason in the words of who decided, which the member reads too; null while it waits
 * @param by who decided; null while it waits
 */
public record Verdict(
        State state,
        @Nullable Integer minutes,
        @Nullable String reason,
        @Nullable MemberId by,
        @Nullable Instant at) {

    public enum State {
        /** Nothing is charged as long as nobody has decided. */
        WAITING,
        CHARGED,
        LET_GO
    }
}
