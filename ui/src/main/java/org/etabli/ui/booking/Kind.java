package org.etabli.ui.booking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.etabli.resource.ResourceKind;

/** What is reserved on this screen. */
enum Kind {
    DESK(ResourceKind.DESK),
    ROOM(ResourceKind.ROOM);

    private final ResourceKind resources;

    Kind(ResourceKind resources) {
        this.resources = resources;
    }

    /** A desk unless the text says otherwise. */
    static Kind read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(text))
                .findFirst()
                .orElse(DESK);
    }

    static Optional<Kind> of(ResourceKind resources) {
        return Arrays.stream(values())
                .filter(kind -> kind.resources == resources)
                .findFirst();
    }

    ResourceKind resources() {
        return resources;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
