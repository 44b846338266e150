package org.etabli.access;

import java.time.Duration;
import java.util.UUID;
import org.etabli.kernel.MachineSessionId;
import org.jspecify.annotations.Nullable;

/**
 * What a controller says of its machine or door. It tells no moments but how long ago something was, by a clock of its own that
 * only has to run evenly: nobody has to set it. Each says all that it knows, so that it may come late, twice or out of order.
 */
public sealed interface ControllerMessage {

    /** @param credential what the reader read of the badge */
    record Ask(String credential) implements ControllerMessage {}

    /** @param ago how long ago her badge was read: some time, when the controller was cut off then */
    record Start(MachineSessionId session, String credential, Duration ago) implements ControllerMessage {}

    /**
     * @param session null while the machine is off
     * @param ran how long it ran in this session
     */
    record Heartbeat(@Nullable MachineSessionId session, Duration ran) implements ControllerMessage {}

    record Stop(
            MachineSessionId session,
            String credential,
            Duration startedAgo,
            Duration endedAgo,
            Duration ran,
            SessionEnd how)
            implements ControllerMessage {}

    /**
     * A badge was read at a door.
     *
     * @param opening made by the controller, for each time that a badge is read
     * @param ago how long ago: some time, when the controller was cut off then and opened by itself
     */
    record Open(UUID opening, String credential, Duration ago) implements ControllerMessage {}
}
