package org.etabli.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands, over all nodes.
 *
 * @param name its texts are {@code job.<name>.title} and {@code job.<name>.about}
 * @param lastTurn when its turn last came, or null; while it pauses after a failure it lets its turns pass
 * @param nextTurn when its turn comes next, or null when it has none
 * @param failure null unless its last run failed
 */
public record JobStatus(
        String name,
        Duration every,
        State state,
        @Nullable Instant lastTurn,
        @Nullable Instant nextTurn,
        @Nullable JobFailure failure) {

    public enum State {
        WAITING,
        RUNNING,
        /** Its last run failed; it is tried again after a pause. */
        FAILING,
        /** The scheduler has given it up or does not know it; a restart mends it. */
        STOPPED
    }
}
