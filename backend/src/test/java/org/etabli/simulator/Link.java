package org.etabli.simulator;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from a controller to Établi. */
public interface Link extends AutoCloseable {

    /** @return empty when Établi can't be reached; the controller doesn't know then whether it was heard */
    Optional<Reply> send(Map<String, Object> message);

    /** The list of rights, still signed; empty when Établi can't be reached. */
    Optional<String> rights();

    @Override
    void close();

    /**
     * @param accepted whether the message was understood; one that was not is not repeated
     * @param forSeconds how long the machine may go on, or null
     */
    record Reply(
            boolean accepted,
            boolean allowed,
            @Nullable String reason,
            @Nullable Long forSeconds) {}
}
