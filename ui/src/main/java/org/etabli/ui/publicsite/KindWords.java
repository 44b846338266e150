package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.resource.ResourceKind;

/** Kinds of resources in addresses and message keys. */
final class KindWords {

    private KindWords() {}

    static String word(ResourceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String key(ResourceKind kind) {
        return "public.kind." + word(kind);
    }
}
