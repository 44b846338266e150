package org.etabli.ui.shell;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.ResourceKind;
import org.etabli.resource.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds resources by name or venue, whatever the accents. */
@Component
@Order(10)
class ResourceHits implements PaletteSource {

    private final Resources resources;
    private final Venues venues;

    ResourceHits(Resources resources, Venues venues) {
        this.resources = resources;
        this.venues = venues;
    }

    @Override
    public List<PaletteHit> find(String words, Locale reader, int most) {
        return resources.list().stream()
                .filter(resource -> matches(resource.name() + " " + venueOf(resource), words))
                .limit(most)
                .map(resource -> new PaletteHit(resource.icon(), resource.name(), venueOf(resource), target(resource)))
                .toList();
    }

    private String venueOf(Resource resource) {
        return venues.get(resource.venue()).name();
    }

    private String target(Resource resource) {
        String route = resource.kind() == ResourceKind.MACHINE ? "machines" : "book";
        return route + "?venue=" + venues.get(resource.venue()).slug() + "&resource=" + resource.id();
    }

    /** Whether every word occurs, accents and case set aside. */
    static boolean matches(String text, String words) {
        String plain = plain(text);
        return List.of(plain(words).split("\\s+")).stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
