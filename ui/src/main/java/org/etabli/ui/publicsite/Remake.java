package org.etabli.ui.publicsite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.gallery.MachineUsed;
import org.etabli.gallery.Project;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where in the network one can make a project again: the venues that have such machines, and what each asks for. */
@Component
class Remake {

    private final Resources resources;
    private final Venues venues;
    private final MachineNeeds needs;
    private final MachineWords words;
    private final Phrasebook phrasebook;

    Remake(Resources resources, Venues venues, MachineNeeds needs, MachineWords words, Phrasebook phrasebook) {
        this.resources = resources;
        this.venues = venues;
        this.needs = needs;
        this.words = words;
        this.phrasebook = phrasebook;
    }

    /** @param count « 2 machines sur 3 » */
    record Place(String name, String address, String count, boolean complete, List<Way> machines) {}

    /** @param needed the authorisations that it asks for, or null for none */
    record Way(
            String name,
            String address,
            String reserve,
            @Nullable String needed) {}

    /** Those with the most machines first, and where it was made before others. Empty when it needs none that we have. */
    List<Place> list(Locale reader, Project project) {
        List<String> wanted = project.parts().machines().stream()
                .map(MachineUsed::category)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Found> found = new ArrayList<>();
        for (Venue venue : venues.list()) {
            List<Resource> there = wanted.stream()
                    .flatMap(category -> one(venue, category, project).stream())
                    .toList();
            if (!there.isEmpty()) {
                found.add(new Found(venue, there));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Found each) -> -each.there().size())
                        .thenComparing(each -> !each.venue().id().equals(project.venue())))
                .map(each -> place(reader, each, wanted.size()))
                .toList();
    }

    private record Found(Venue venue, List<Resource> there) {}

    /** The very machine where it is there, else the first that can stand in for it. */
    private List<Resource> one(Venue venue, String category, Project project) {
        return resources.list(venue.id()).stream()
                .filter(resource -> resource.category().equals(category))
                .min(Comparator.comparing(resource -> project.parts().machines().stream()
                        .noneMatch(used -> resource.id().equals(used.resource()))))
                .map(List::of)
                .orElse(List.of());
    }

    private Place place(Locale reader, Found found, int wanted) {
        return new Place(
                found.venue().name(),
                "/venues/" + found.venue().slug(),
                phrasebook.say(reader, "gallery.remake.count", found.there().size(), wanted),
                found.there().size() == wanted,
                found.there().stream().map(machine -> way(reader, machine)).toList());
    }

    private Way way(Locale reader, Resource machine) {
        String needed = needs.list(reader, machine).stream()
                .map(MachineNeeds.Need::name)
                .collect(Collectors.joining(", "));
        return new Way(
                machine.name(),
                "/machines/" + machine.id(),
                words.reserving(machine),
                needed.isEmpty() ? null : phrasebook.say(reader, "gallery.remake.needs", needed));
    }
}
