package org.etabli.ui.publicsite;

import java.util.Locale;
import org.etabli.kernel.NotFoundException;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One venue: where it is, when it is open, what is free there now, what it offers and for how much. */
@Controller
class VenuePageController {

    private final Venues venues;
    private final VenueFacts facts;
    private final PlaceMarkup markup;
    private final VenueOffers offers;

    VenuePageController(Venues venues, VenueFacts facts, PlaceMarkup markup, VenueOffers offers) {
        this.venues = venues;
        this.facts = facts;
        this.markup = markup;
        this.offers = offers;
    }

    @GetMapping("/venues/{slug}")
    String venue(@PathVariable String slug, Model model, Locale reader) {
        Venue venue = venues.findBySlug(slug).orElseThrow(() -> new NotFoundException("venue", slug));
        model.addAttribute("venue", venue);
        model.addAttribute("operator", venues.getOperator(venue.operator()).name());
        model.addAttribute("state", facts.state(reader, venue));
        model.addAttribute("free", facts.freeNow(venue));
        model.addAttribute("days", facts.week(reader, venue));
        model.addAttribute("offered", facts.offer(reader, venue));
        model.addAttribute("dayPass", offers.dayPass(reader, venue));
        model.addAttribute("courses", offers.sessions(reader, venue));
        model.addAttribute("markup", markup.of(venue));
        return "public/venue";
    }
}
