package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.prospect.Enquiries;
import org.etabli.prospect.Prospect;
import org.etabli.prospect.VisitOutcome;
import org.etabli.reservation.ReservationDetails;
import org.etabli.ui.publicsite.DayPassPageController.Told;
import org.etabli.web.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking a venue something or choosing when to see it, without an account; and what became of it, by the link in the mail. */
@Controller
class VisitPageController {

    private static final String ASK = "public/visit";
    private static final String MINE = "public/my-visit";

    private final Enquiries enquiries;
    private final Venues venues;
    private final VisitWords words;
    private final Phrasebook phrasebook;

    VisitPageController(Enquiries enquiries, Venues venues, VisitWords words, Phrasebook phrasebook) {
        this.enquiries = enquiries;
        this.venues = venues;
        this.words = words;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/venues/{slug}/visit")
    String ask(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sent,
            Model model,
            Locale reader) {
        Venue venue = venue(slug);
        model.addAttribute("sent", sent != null);
        show(model, reader, venue, VisitForm.empty());
        return ASK;
    }

    @PostMapping("/venues/{slug}/visit")
    ModelAndView ask(
            @PathVariable String slug,
            @ModelAttribute VisitForm form,
            HttpServletRequest request,
            Model model,
            Locale reader) {
        Venue venue = venue(slug);
        try {
            return switch (enquiries.ask(form.wish(venue.id(), reader), request.getRemoteAddr())) {
                case VisitOutcome.Agreed agreed -> new ModelAndView("redirect:/venues/" + slug + "/visit?sent");
                case VisitOutcome.Refused(var refusal) -> {
                    show(model, reader, venue, form);
                    model.addAttribute("refusal", told(reader, refusal));
                    yield new ModelAndView(ASK, HttpStatus.CONFLICT);
                }
            };
        } catch (InvalidInputException wrong) {
            show(model, reader, venue, form);
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("why", phrasebook.say(reader, wrong.text()));
            return new ModelAndView(ASK, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyRequestsException often) {
            show(model, reader, venue, form);
            model.addAttribute(
                    "refusal",
                    new Told(
                            phrasebook.say(reader, "daypass.often"),
                            phrasebook.say(reader, "daypass.often.why", venue.name())));
            return new ModelAndView(ASK, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @GetMapping("/visit/{token}")
    String mine(@PathVariable String token, Model model, Locale reader) {
        show(model, reader, open(token), token);
        return MINE;
    }

    @PostMapping("/visit/{token}")
    ModelAndView move(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String at,
            Model model,
            Locale reader) {
        Prospect prospect = open(token);
        Instant moment;
        try {
            moment = VisitForm.moment(at);
        } catch (InvalidInputException wrong) {
            moment = null;
        }
        if (moment == null) {
            return new ModelAndView("redirect:/visit/" + token);
        }
        return switch (enquiries.visit(token, moment)) {
            case VisitOutcome.Agreed agreed -> new ModelAndView("redirect:/visit/" + token);
            case VisitOutcome.Refused(var refusal) -> {
                show(model, reader, prospect, token);
                model.addAttribute("refusal", told(reader, refusal));
                yield new ModelAndView(MINE, HttpStatus.CONFLICT);
            }
        };
    }

    @PostMapping("/visit/{token}/cancel")
    String cancel(@PathVariable String token) {
        enquiries.cancelVisit(token);
        return "redirect:/visit/" + token;
    }

    @PostMapping("/visit/{token}/trial/cancel")
    String cancelTrial(@PathVariable String token) {
        enquiries.cancelTrial(token);
        return "redirect:/visit/" + token;
    }

    private void show(Model model, Locale reader, Venue venue, VisitForm form) {
        model.addAttribute("venue", venue);
        model.addAttribute("form", form);
        model.addAttribute("days", words.days(reader, venue));
    }

    private void show(Model model, Locale reader, Prospect prospect, String token) {
        Venue venue = venues.get(prospect.venue());
        boolean open = prospect.stage().isOpen();
        model.addAttribute("venue", venue);
        model.addAttribute("title", words.title(reader, venue, prospect));
        model.addAttribute("when", words.when(reader, venue, prospect.visit()));
        model.addAttribute("message", prospect.message());
        model.addAttribute("link", "/visit/" + token);
        model.addAttribute("days", open ? words.days(reader, venue) : List.of());
        model.addAttribute("cancels", open && prospect.visitAt() != null);
        model.addAttribute(
                "trial",
                enquiries
                        .trialOf(prospect)
                        .map(ReservationDetails::slot)
                        .map(slot -> words.when(reader, venue, slot))
                        .orElse(null));
    }

    private Told told(Locale reader, Refusal refusal) {
        return new Told(phrasebook.say(reader, refusal.title()), phrasebook.say(reader, refusal.reason()));
    }

    private Prospect open(String token) {
        return enquiries.open(token).orElseThrow(() -> new NotFoundException("visit", "link"));
    }

    private Venue venue(String slug) {
        return venues.findBySlug(slug).orElseThrow(() -> new NotFoundException("venue", slug));
    }
}
