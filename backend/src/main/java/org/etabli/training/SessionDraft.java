package org.etabli.training;

import org.etabli.kernel.CourseId;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A session, as a trainer wants to hold it.
 *
 * @param id made by the form: sent twice, it is one session
 * @param resource the room or machine that it occupies, or null
 * @param places 1 to 100
 * @param trainer who holds it, or null for who plans it
 */
public record SessionDraft(
        TrainingSessionId id,
        CourseId course,
        VenueId venue,
        @Nullable ResourceId resource,
        TimeSlot slot,
        int places,
        @Nullable MemberId trainer) {

    /** @throws org.etabli.kernel.InvalidInputException naming the field that does not fit */
    public SessionDraft {
        Input.within("places", places, 1, 100);
    }

    /** Held by who plans it. */
    public SessionDraft(
            TrainingSessionId id,
            CourseId course,
            VenueId venue,
            @Nullable ResourceId resource,
            TimeSlot slot,
            int places) {
        this(id, course, venue, resource, slot, places, null);
    }
}
