package org.etabli.training;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A course held at a place and a time.
 *
 * @param resource the room or machine that it occupies, or null
 * @param placed how many have a place
 * @param waiting how many wait for one
 * @param cancelReason why it does not take place, or null when it does
 */
public record TrainingSession(
        TrainingSessionId id,
        Course course,
        VenueId venue,
        @Nullable ResourceId resource,
        MemberId trainer,
        TimeSlot slot,
        int places,
        int placed,
        int waiting,
        @Nullable String cancelReason) {

    public int placesLeft() {
        return Math.max(0, places - placed);
    }

    public boolean isCancelled() {
        return cancelReason != null;
    }
}
