package org.etabli.display;

import java.time.Instant;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A screen that a link was made for.
 *
 * @param resource what it stands beside, or null at the venue's entrance
 * @param name where it hangs, as its manager calls it
 * @param seenAt when it last asked, to within a minute; null when it never did
 */
public record Display(
        DisplayId id,
        VenueId venue,
        @Nullable ResourceId resource,
        String name,
        Look look,
        Instant madeAt,
        @Nullable Instant seenAt) {

    public enum Look {
        /** Light or dark, as the device says. */
        AUTO,
        LIGHT,
        DARK,
        /** Black on white and without motion, for electronic paper. */
        PAPER
    }
}
