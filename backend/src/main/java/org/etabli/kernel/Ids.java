package org.etabli.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the ids that aggregates receive at creation: UUID version 7 (RFC 9562), ordered in time on one node. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The same id for the same name under the same owner, on every node (UUID version 5). */
    public static UUID named(UUID owner, String name) {
        return UuidCreator.getNameBasedSha1(owner, name);
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws NotFoundException when it is not even an id: nothing can be found under it
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException("id", text);
        }
    }
}
