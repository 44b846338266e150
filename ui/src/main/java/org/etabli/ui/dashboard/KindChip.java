package org.etabli.ui.dashboard;

import java.util.Locale;
import java.util.Set;
import org.etabli.resource.ResourceKind;

/** The kinds as people tell them apart. */
enum KindChip {
    DESKS(ResourceKind.DESK, ResourceKind.OFFICE),
    ROOMS(ResourceKind.ROOM),
    MACHINES(ResourceKind.MACHINE);

    private final Set<ResourceKind> kinds;

    KindChip(ResourceKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    Set<ResourceKind> kinds() {
        return kinds;
    }

    /** In addresses and message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
