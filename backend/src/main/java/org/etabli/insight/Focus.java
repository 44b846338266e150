package org.etabli.insight;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.etabli.kernel.VenueId;
import org.etabli.resource.ResourceKind;

/** What a question is about: some venues, and the kinds of places that count there. */
public record Focus(Set<VenueId> venues, Set<ResourceKind> kinds) {

    /** The kinds that people work at. What is lent, parked or locked away is no place. */
    public static final Set<ResourceKind> WORKPLACES =
            Set.copyOf(EnumSet.of(ResourceKind.DESK, ResourceKind.OFFICE, ResourceKind.ROOM, ResourceKind.MACHINE));

    public Focus {
        venues = Set.copyOf(venues);
        kinds = Set.copyOf(kinds);
    }

    /** Everything that people work at in the venues. */
    public static Focus on(Collection<VenueId> venues) {
        return new Focus(Set.copyOf(venues), WORKPLACES);
    }

    public Focus on(Set<ResourceKind> someKinds) {
        return new Focus(venues, someKinds.isEmpty() ? WORKPLACES : someKinds);
    }
}
