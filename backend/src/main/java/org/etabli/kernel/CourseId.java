package org.etabli.kernel;

import java.util.UUID;

/** Identifies a course. */
public record CourseId(UUID value) {

    public static CourseId next() {
        return new CourseId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static CourseId parse(String text) {
        return new CourseId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
