package org.etabli.display;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.AnnouncedReservation;
import org.etabli.training.TrainingSession;
import org.jspecify.annotations.Nullable;

/**
 * A venue on one day, as a screen at its entrance tells everyone.
 *
 * @param at the moment it was read
 * @param rooms in the venue's order
 * @param events what takes place there soon, in order
 */
public record DisplayedVenue(Instant at, List<Room> rooms, List<TrainingSession> events) {

    /** @param taken when none of it can be had from now on, in order */
    public record Room(DisplayedDay day, List<Taken> taken) {}

    /**
     * @param reservation what its holder lets everyone know of it; null where there is nothing to know
     * @param training what is taught there then, or null
     */
    public record Taken(
            TimeSlot slot,
            @Nullable AnnouncedReservation reservation,
            @Nullable TrainingSession training) {}

    /** How many can be had at this moment. */
    public long countFree() {
        return rooms.stream()
                .filter(room -> room.day().state() == DisplayedDay.State.FREE)
                .count();
    }
}
