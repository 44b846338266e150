package org.etabli.ui.component;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a place may have: a screen, a plug, a window. The words are {@code tag.<word>}. */
public final class UnitTags {

    public static final List<String> KNOWN = List.of("screen", "plug", "window", "quiet", "wheelchair", "high-table");

    private UnitTags() {}

    /** A tag in words, or as it stands when we have none for it. */
    public static String say(String tag) {
        return KNOWN.contains(tag) ? Words.say("tag." + tag) : tag;
    }

    /** The known tags and those already in use. */
    public static List<String> with(Set<String> inUse) {
        return Stream.concat(KNOWN.stream(), inUse.stream().sorted(Comparator.naturalOrder()))
                .distinct()
                .toList();
    }
}
