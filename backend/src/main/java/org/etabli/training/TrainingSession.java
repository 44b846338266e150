package org.etabli.training;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Text;
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
 * @param decided whether it is settled that it takes place, however many leave
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
        @Nullable String cancelReason,
        boolean decided) {

    /** The reason of what is called off by itself. */
    static final String TOO_FEW = "too-few";

    public int placesLeft() {
        return Math.max(0, places - placed);
    }

    public boolean isCancelled() {
        return cancelReason != null;
    }

    /** With fewer people it is not worth holding. */
    public int least() {
        return Math.min(course.minPlaces(), places);
    }

    public boolean hasTooFew() {
        return placed < least();
    }

    /** When it is decided whether it takes place; null when that is settled. */
    public @Nullable Instant decidesAt() {
        int hours = course.terms().decideHours();
        return decided || isCancelled() || hours == 0 ? null : slot.start().minus(Duration.ofHours(hours));
    }

    /** The last moment at which one may leave at no cost. */
    public Instant leaveUntil() {
        return slot.start().minus(Duration.ofHours(course.terms().leaveHours()));
    }

    /** Why it does not take place, or null when it does. */
    public @Nullable Text whyNot() {
        return cancelReason == null ? null : reason(cancelReason, least());
    }

    /** A reason as it is kept, in words. */
    public static Text reason(String kept, int least) {
        return kept.equals(TOO_FEW) ? Text.of("training.too-few", least) : Text.of("training.said", kept);
    }
}
