package org.etabli.lending;

import java.time.Instant;
import java.util.List;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the shelf, as it stands at one moment.
 *
 * @param free those of its pieces that nobody has and nobody has reserved for now
 * @param freeAt when the first piece will be free while none is now; null when nobody knows, as of what is overdue
 */
public record Lendable(
        Resource thing,
        LendingTerms terms,
        List<UnitId> free,
        @Nullable Instant freeAt) {

    public boolean isFree() {
        return !free.isEmpty();
    }
}
