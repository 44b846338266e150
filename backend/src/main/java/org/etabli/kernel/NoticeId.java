package org.etabli.kernel;

import java.util.UUID;

/** Identifies a notice in the outbox. */
public record NoticeId(UUID value) {

    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static NoticeId parse(String text) {
        return new NoticeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
