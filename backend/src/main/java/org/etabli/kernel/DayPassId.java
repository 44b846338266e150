package org.etabli.kernel;

import java.util.UUID;

/** Identifies one day at a desk that was bought without an account. */
public record DayPassId(UUID value) {

    public static DayPassId next() {
        return new DayPassId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static DayPassId parse(String text) {
        return new DayPassId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
