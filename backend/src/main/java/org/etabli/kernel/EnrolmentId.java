package org.etabli.kernel;

import java.util.UUID;

/** Identifies somebody's place, or wait for one, in a session of a course. */
public record EnrolmentId(UUID value) {

    public static EnrolmentId next() {
        return new EnrolmentId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static EnrolmentId parse(String text) {
        return new EnrolmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
