package org.etabli.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;
import org.etabli.resource.Quota;
import org.etabli.resource.Resources;

/** Keeps everyone within the quotas, as the rules would have. */
final class QuotaBook {

    private final Scene scene;
    private final Resources resources;
    private final long revision;
    private final Map<Key, Long> used = new HashMap<>();
    private final Map<Offered, List<Quota>> binding = new HashMap<>();

    private record Key(Person person, UUID quota, LocalDate from) {}

    QuotaBook(Scene scene, Resources resources, long revision) {
        this.scene = scene;
        this.resources = resources;
        this.revision = revision;
    }

    /** Whether the quotas leave room for it. */
    boolean leave(Person person, Offered offer, TimeSlot slot) {
        return quotas(offer).stream()
                .allMatch(quota ->
                        used.getOrDefault(key(person, quota, slot), 0L) + quota.counts(slot) <= quota.atMost());
    }

    void count(Person person, Offered offer, TimeSlot slot) {
        quotas(offer).forEach(quota -> {
            boolean over = quota.per() == Quota.Per.AT_ONCE && !slot.end().isAfter(scene.now());
            if (!over) {
                used.merge(key(person, quota, slot), quota.counts(slot), Long::sum);
            }
        });
    }

    private List<Quota> quotas(Offered offer) {
        return binding.computeIfAbsent(offer, wanted -> resources.listQuotasFor(wanted.resource(), revision));
    }

    private static Key key(Person person, Quota quota, TimeSlot slot) {
        LocalDate day = slot.start().atZone(Scene.ZONE).toLocalDate();
        return new Key(
                person,
                quota.id(),
                quota.per() == Quota.Per.AT_ONCE ? LocalDate.EPOCH : quota.per().first(day));
    }
}
