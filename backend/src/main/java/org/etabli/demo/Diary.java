package org.etabli.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;

/** When units, or people, are busy. */
final class Diary {

    private final Map<UUID, NavigableMap<Instant, Instant>> pages = new HashMap<>();

    boolean isFree(UUID who, TimeSlot slot) {
        NavigableMap<Instant, Instant> page = pages.get(who);
        if (page == null) {
            return true;
        }
        Map.Entry<Instant, Instant> before = page.lowerEntry(slot.end());
        return before == null || !before.getValue().isAfter(slot.start());
    }

    void note(UUID who, TimeSlot slot) {
        pages.computeIfAbsent(who, none -> new TreeMap<>()).put(slot.start(), slot.end());
    }
}
