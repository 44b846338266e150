package org.etabli.ui.publicsite;

import org.etabli.network.Venue;
import org.etabli.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param where null for the whole network
 */
record Search(ResourceKind what, Wanted when, @Nullable Venue where) {

    boolean covers(Venue venue) {
        return where == null || where.id().equals(venue.id());
    }
}
