package org.etabli.ui.publicsite;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.etabli.daypass.DayPass;
import org.etabli.daypass.DayPass.State;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.reservation.CancellationOutcome;
import org.etabli.reservation.CancellationTerms;
import org.etabli.reservation.Credit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A day that was bought: that it is hers, what giving it up costs, and that it is given up. */
@Controller
class MyDayPageController {

    private final DayPasses passes;
    private final Venues venues;
    private final Phrasebook phrasebook;

    MyDayPageController(DayPasses passes, Venues venues, Phrasebook phrasebook) {
        this.passes = passes;
        this.venues = venues;
        this.phrasebook = phrasebook;
    }

    /** Where she comes to from the form; what only she may do stands behind the link in her mail. */
    @GetMapping("/venues/{slug}/day-pass/{id}")
    String bought(@PathVariable String slug, @PathVariable String id, Model model, Locale reader) {
        DayPass pass = passes.find(DayPassId.parse(id))
                .filter(one -> venues.get(one.venue()).slug().equals(slug))
                .orElseThrow(() -> new NotFoundException("day pass", id));
        show(model, reader, pass, pass.state() == State.CONFIRMED ? "bought" : word(pass));
        return "public/my-day";
    }

    @GetMapping("/day-pass/{token}")
    String mine(@PathVariable String token, Model model, Locale reader) {
        DayPass pass = open(token);
        show(model, reader, pass, word(pass));
        if (pass.state() == State.CONFIRMED) {
            CancellationTerms terms = passes.terms(pass);
            model.addAttribute("cancel", "/day-pass/" + token + "/cancel");
            model.addAttribute("consequence", consequence(reader, pass, terms));
        }
        return "public/my-day";
    }

    @PostMapping("/day-pass/{token}/cancel")
    String cancel(@PathVariable String token, Model model, Locale reader) {
        DayPass pass = open(token);
        return switch (passes.cancel(pass)) {
            case CancellationOutcome.Cancelled cancelled -> "redirect:/day-pass/" + token;
            case CancellationOutcome.TooLate(var refusal) -> {
                show(model, reader, pass, word(pass));
                model.addAttribute("title", phrasebook.say(reader, refusal.title()));
                model.addAttribute("reason", phrasebook.say(reader, refusal.reason()));
                yield "public/my-day";
            }
        };
    }

    private DayPass open(String token) {
        return passes.open(token).orElseThrow(() -> new NotFoundException("day pass", "link"));
    }

    /** What giving it up means now, before she does. */
    private String consequence(Locale reader, DayPass pass, CancellationTerms terms) {
        ZonedDateTime until = terms.freeUntil().atZone(venues.get(pass.venue()).zone());
        boolean free = isNothingKept(terms.creditKept());
        boolean card = pass.isPaidByCard();
        String key = free ? card ? "refund" : "nothing" : card ? "kept" : "due";
        return terms.free()
                ? phrasebook.say(reader, "daypass.cancel." + key + ".until", pass.price(), until.toLocalDate(), until)
                : phrasebook.say(reader, "daypass.cancel." + key, pass.price());
    }

    private static boolean isNothingKept(@Nullable Credit kept) {
        return kept == null || kept.amount() == 0;
    }

    private void show(Model model, Locale reader, DayPass pass, String word) {
        Venue venue = venues.get(pass.venue());
        model.addAttribute("venue", venue);
        model.addAttribute("good", word.equals("bought") || word.equals("confirmed"));
        model.addAttribute("half", pass.part().isHalf());
        Object day =
                pass.part().isHalf() ? phrasebook.say(reader, "daypass.day." + pass.part(), pass.day()) : pass.day();
        model.addAttribute(
                "title",
                phrasebook.say(reader, "daypass." + word + (pass.part().isHalf() ? ".half" : ""), day, venue.name()));
        model.addAttribute(
                "reason", phrasebook.say(reader, "daypass." + word + ".why", pass.email(), pass.price(), venue.name()));
    }

    private static String word(DayPass pass) {
        return pass.state().name().toLowerCase(Locale.ROOT);
    }
}
