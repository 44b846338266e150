package org.etabli.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short names for things that a browser speaks of: they stay the same as long as the screen is open and tell nothing. */
public final class Keys<T> {

    private final Map<T, String> names = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    public String of(T thing) {
        return names.computeIfAbsent(thing, unknown -> {
            things.add(unknown);
            return Integer.toString(things.size() - 1, Character.MAX_RADIX);
        });
    }

    /** Empty for a name that was never given. */
    public Optional<T> find(String key) {
        try {
            int index = Integer.parseInt(key, Character.MAX_RADIX);
            return index >= 0 && index < things.size() ? Optional.of(things.get(index)) : Optional.empty();
        } catch (NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
