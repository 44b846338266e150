package org.etabli.access;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * How a machine stands at this moment.
 *
 * @param icon as the venue chose it
 * @param heardAt its controller's last message, or null
 * @param use who has it on, or null; also of a controller that fell silent meanwhile
 * @param fault why it is out of order, or null
 */
public record LiveMachine(
        ResourceId machine,
        String name,
        String icon,
        State state,
        @Nullable Instant heardAt,
        @Nullable Use use,
        @Nullable String fault) {

    public enum State {
        IN_USE,
        IDLE,
        /** Its controller has a key and has not been heard of for half a minute. */
        OFFLINE,
        FAULT,
        /** Nothing switches it: it has no controller, or one without a key. */
        NO_CONTROLLER
    }

    /**
     * @param memberName null when the operator does not know her
     * @param until when her right ends
     * @param minutes of running that were begun for her, as last told
     */
    public record Use(MemberId member, @Nullable String memberName, Instant since, Instant until, long minutes) {}
}
