package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.etabli.billing.PaysBy;
import org.etabli.daypass.DayPassOutcome;
import org.etabli.daypass.DayPassShop;
import org.etabli.daypass.DayPasses;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.Refusal;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.plan.Plan;
import org.etabli.reservation.DayPart;
import org.etabli.reservation.PassDay;
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

/** A desk for one day, without an account: which days there are, what it costs, who comes, how she pays. */
@Controller
class DayPassPageController {

    private static final String PAGE = "public/daypass";

    private final DayPasses passes;
    private final DayPassShop shop;
    private final Venues venues;
    private final DayPassWords words;
    private final Phrasebook phrasebook;

    DayPassPageController(
            DayPasses passes, DayPassShop shop, Venues venues, DayPassWords words, Phrasebook phrasebook) {
        this.passes = passes;
        this.shop = shop;
        this.venues = venues;
        this.words = words;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/venues/{slug}/day-pass")
    String choose(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String part,
            Model model,
            Locale reader) {
        Venue venue = venue(slug);
        DayPassForm wanted = new DayPassForm(null, day, part, null, null, null, null);
        DayPart asked = part == null ? usualPart(venue) : wanted.dayPart();
        show(model, reader, venue, asked, day == null ? null : DayPassForm.empty(wanted.date(), asked, usual(venue)));
        return PAGE;
    }

    @PostMapping("/venues/{slug}/day-pass")
    ModelAndView buy(
            @PathVariable String slug,
            @ModelAttribute DayPassForm form,
            HttpServletRequest request,
            Model model,
            Locale reader) {
        Venue venue = venue(slug);
        DayPart part = form.dayPart();
        Plan plan = plan(venue, part);
        try {
            return switch (passes.buy(form.wish(venue.id(), plan, reader), request.getRemoteAddr())) {
                case DayPassOutcome.Confirmed(var pass) ->
                    new ModelAndView("redirect:/venues/" + slug + "/day-pass/" + pass.id());
                case DayPassOutcome.ToPay(var pass, var address) -> new ModelAndView("redirect:" + address);
                case DayPassOutcome.Refused(var refusal) -> {
                    show(model, reader, venue, part, form);
                    model.addAttribute("refusal", refusal(reader, refusal));
                    yield new ModelAndView(PAGE, HttpStatus.CONFLICT);
                }
            };
        } catch (InvalidInputException wrong) {
            show(model, reader, venue, part, form);
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("why", phrasebook.say(reader, wrong.text()));
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyRequestsException often) {
            show(model, reader, venue, part, form);
            model.addAttribute(
                    "refusal",
                    new Told(
                            phrasebook.say(reader, "daypass.often"),
                            phrasebook.say(reader, "daypass.often.why", venue.name())));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** What a refusal says. */
    record Told(String title, String reason) {}

    private Told refusal(Locale reader, Refusal refusal) {
        return new Told(phrasebook.say(reader, refusal.title()), phrasebook.say(reader, refusal.reason()));
    }

    private void show(Model model, Locale reader, Venue venue, DayPart part, @Nullable DayPassForm form) {
        Plan plan = plan(venue, part);
        model.addAttribute("venue", venue);
        model.addAttribute("plan", plan.name().in(reader));
        model.addAttribute("days", words.days(reader, venue, part, form == null ? null : form.date()));
        model.addAttribute("parts", words.parts(reader, venue, part));
        if (form == null) {
            return;
        }
        shop.day(venue, part, form.date())
                .filter(day -> day.state() == PassDay.State.FREE)
                .ifPresentOrElse(
                        day -> {
                            model.addAttribute("form", form);
                            model.addAttribute("summary", words.summary(reader, venue, part, plan, day));
                            model.addAttribute("cards", shop.takesCards(venue.operator()));
                            model.addAttribute("desk", shop.paysAtDesk(venue.operator()));
                        },
                        () -> model.addAttribute("refusal", words.why(reader, venue, part, form.date())));
    }

    private PaysBy usual(Venue venue) {
        return shop.takesCards(venue.operator()) ? PaysBy.CARD : PaysBy.ON_SITE;
    }

    private Venue venue(String slug) {
        return venues.findBySlug(slug).orElseThrow(() -> new NotFoundException("venue", slug));
    }

    private Plan plan(Venue venue, DayPart part) {
        return shop.find(venue, part).orElseThrow(() -> new NotFoundException("day pass", venue.slug()));
    }

    /** The whole day where it is sold. */
    private DayPart usualPart(Venue venue) {
        return shop.parts(venue).stream().findFirst().orElse(DayPart.DAY);
    }
}
