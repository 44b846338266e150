package org.etabli.ui.publicsite;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The network's home: where can I work or make something, now? An empty installation is led to its first run. */
@Controller
class HomePageController {

    private final NowBoard board;
    private final Pins pins;
    private final NetworkMap map;
    private final Searches searches;
    private final FreePlaces freePlaces;
    private final Surroundings surroundings;

    HomePageController(
            NowBoard board,
            Pins pins,
            NetworkMap map,
            Searches searches,
            FreePlaces freePlaces,
            Surroundings surroundings) {
        this.board = board;
        this.pins = pins;
        this.map = map;
        this.searches = searches;
        this.freePlaces = freePlaces;
        this.surroundings = surroundings;
    }

    @GetMapping(FrontDoor.PAGE)
    String home(Model model, Locale reader) {
        if (surroundings.isEmpty()) {
            return "redirect:/setup";
        }
        Search search = searches.read(null, null, null);
        List<VenueNow> now = board.list(reader);
        model.addAttribute("venues", now);
        model.addAttribute("map", map);
        model.addAttribute("pins", pins.of(now));
        model.addAttribute("sentence", searches.sentence(reader, search));
        model.addAttribute("places", freePlaces.count(search));
        model.addAttribute("count", surroundings.venues());
        model.addAttribute("now", surroundings.now(reader));
        return "public/home";
    }
}
