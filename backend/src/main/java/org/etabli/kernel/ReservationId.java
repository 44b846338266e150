package org.etabli.kernel;

import java.util.UUID;

/** Identifies a reservation. */
public record ReservationId(UUID value) {

    public static ReservationId next() {
        return new ReservationId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static ReservationId parse(String text) {
        return new ReservationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
