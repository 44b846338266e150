package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.etabli.display.Display;
import org.etabli.display.Display.Look;
import org.etabli.display.Displays;
import org.etabli.kernel.NotFoundException;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A screen beside a door or a machine, or at an entrance. It asks for its own page again and again, and is told when nothing changed. */
@Controller
class DisplayPageController {

    private static final int EVERY_SECONDS = 5;
    private static final int EVERY_SECONDS_ON_PAPER = 60;

    private final Displays displays;
    private final DisplayScreens screens;
    private final Venues venues;

    DisplayPageController(Displays displays, DisplayScreens screens, Venues venues) {
        this.displays = displays;
        this.screens = screens;
        this.venues = venues;
    }

    /** @param paper given with any value, shows what is made for electronic paper, whatever was chosen */
    @GetMapping("/displays/{secret}")
    String display(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String paper,
            Model model,
            Locale reader,
            HttpServletResponse response) {
        Display display = displays.find(secret).orElseThrow(() -> new NotFoundException("display", "of this secret"));
        Venue venue = venues.get(display.venue());
        boolean onPaper = paper != null || display.look() == Look.PAPER;
        model.addAttribute("scheme", onPaper ? "light" : scheme(display.look()));
        model.addAttribute("paper", onPaper);
        model.addAttribute("every", onPaper ? EVERY_SECONDS_ON_PAPER : EVERY_SECONDS);
        model.addAttribute("venue", venue);
        // the usual no-store would keep it from having an ETag
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return screens.show(model, reader, display, venue);
    }

    private static @Nullable String scheme(Look look) {
        return switch (look) {
            case LIGHT -> "light";
            case DARK -> "dark";
            case AUTO, PAPER -> null;
        };
    }
}
