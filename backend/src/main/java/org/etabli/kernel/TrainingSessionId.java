package org.etabli.kernel;

import java.util.UUID;

/** Identifies one session of a course. */
public record TrainingSessionId(UUID value) {

    public static TrainingSessionId next() {
        return new TrainingSessionId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static TrainingSessionId parse(String text) {
        return new TrainingSessionId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
