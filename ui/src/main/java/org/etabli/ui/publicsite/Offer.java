package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Optional;
import org.etabli.network.Venue;
import org.etabli.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a venue has free throughout a slot.
 *
 * @param lines those with a free place first
 */
public record Offer(Venue venue, List<Line> lines) {

    public int places() {
        return lines.stream().mapToInt(Line::free).sum();
    }

    /**
     * @param free how many of its places are free throughout
     * @param price for the slot, in words, or null when it costs nothing
     * @param address where to reserve it, or null where only a desk does it
     */
    public record Line(
            Resource resource,
            int free,
            int places,
            @Nullable String price,
            @Nullable String address) {

        public Optional<String> trade() {
            return Optional.ofNullable(resource.trade());
        }
    }
}
