package org.etabli.kernel;

import java.util.UUID;

/** Identifies one message that a trainer wrote to all who take part in a session. */
public record SessionMessageId(UUID value) {

    public static SessionMessageId next() {
        return new SessionMessageId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static SessionMessageId parse(String text) {
        return new SessionMessageId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
