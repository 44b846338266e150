package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Locale;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to the search sentence: what is free throughout the slot, venue by venue, with its price. */
@Controller
class PlacesPageController {

    private final Searches searches;
    private final FreePlaces freePlaces;
    private final Venues venues;
    private final OpenWords words;

    PlacesPageController(Searches searches, FreePlaces freePlaces, Venues venues, OpenWords words) {
        this.searches = searches;
        this.freePlaces = freePlaces;
        this.venues = venues;
        this.words = words;
    }

    /** @param address the search that finds it */
    record NextSlot(String venue, String resource, String when, String address) {}

    @GetMapping("/places")
    String places(
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String when,
            @RequestParam(required = false) @Nullable String where,
            Model model,
            Locale reader) {
        Search search = searches.read(what, when, where);
        List<Offer> offers = freePlaces.find(reader, search);
        model.addAttribute("sentence", searches.sentence(reader, search));
        model.addAttribute("offers", offers);
        model.addAttribute("places", offers.stream().mapToInt(Offer::places).sum());
        model.addAttribute("kind", KindWords.key(search.what()));
        model.addAttribute("asked", searches.say(reader, search.when()));
        model.addAttribute("next", offers.isEmpty() ? next(reader, search) : null);
        return "public/places";
    }

    private @Nullable NextSlot next(Locale reader, Search search) {
        return freePlaces
                .firstAfter(search)
                .map(found -> {
                    var venue = venues.get(found.resource().venue());
                    var start = found.slot().start().atZone(venue.zone());
                    var end = found.slot().end().atZone(venue.zone());
                    Wanted when = new Wanted(start.toLocalDate(), start.toLocalTime(), end.toLocalTime());
                    return new NextSlot(
                            venue.name(),
                            found.resource().name(),
                            words.when(reader, start),
                            "/places?what=" + KindWords.word(search.what()) + "&when=" + when.address() + "&where="
                                    + venue.slug());
                })
                .orElse(null);
    }
}
