package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.etabli.fault.FaultReports;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ResourceId;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.etabli.ui.publicsite.DayPassPageController.Told;
import org.etabli.ui.shell.SignedIn;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Saying that a machine is broken, with or without an account; what others said of it stands above. */
@Controller
class FaultPageController {

    private static final String PAGE = "public/fault";

    private final FaultReports reports;
    private final Resources resources;
    private final Venues venues;
    private final SignedIn signedIn;
    private final Phrasebook phrasebook;

    FaultPageController(
            FaultReports reports, Resources resources, Venues venues, SignedIn signedIn, Phrasebook phrasebook) {
        this.reports = reports;
        this.resources = resources;
        this.venues = venues;
        this.signedIn = signedIn;
        this.phrasebook = phrasebook;
    }

    @GetMapping("/machines/{id}/fault")
    String form(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String sent,
            Model model,
            Locale reader) {
        model.addAttribute("sent", sent != null);
        show(model, reader, machine(id), FaultForm.empty());
        return PAGE;
    }

    @PostMapping("/machines/{id}/fault")
    ModelAndView report(
            @PathVariable String id,
            @ModelAttribute FaultForm form,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            HttpServletRequest request,
            Model model,
            Locale reader)
            throws IOException {
        Resource machine = machine(id);
        byte[] picture = photo == null ? new byte[0] : photo.getBytes();
        try {
            reports.report(form.fault(machine.id(), signedIn.find().orElse(null), picture), request.getRemoteAddr());
            return new ModelAndView("redirect:/machines/" + machine.id() + "/fault?sent");
        } catch (InvalidInputException wrong) {
            show(model, reader, machine, form);
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("why", phrasebook.say(reader, wrong.text()));
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyRequestsException often) {
            Venue venue = venues.get(machine.venue());
            show(model, reader, machine, form);
            model.addAttribute(
                    "refusal",
                    new Told(
                            phrasebook.say(reader, "daypass.often"),
                            phrasebook.say(reader, "daypass.often.why", venue.name())));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private void show(Model model, Locale reader, Resource machine, FaultForm form) {
        Venue venue = venues.get(machine.venue());
        model.addAttribute("machine", machine);
        model.addAttribute("venue", venue);
        model.addAttribute("form", form);
        model.addAttribute(
                "known",
                reports.listKnown(machine.id()).stream()
                        .map(fault -> new Known(
                                fault.description(),
                                phrasebook.say(
                                        reader,
                                        "fault.known." + fault.state(),
                                        fault.reportedAt().atZone(venue.zone()).toLocalDate())))
                        .toList());
    }

    /** What somebody else said, and when. */
    record Known(String description, String when) {}

    private Resource machine(String id) {
        return resources.get(ResourceId.parse(id));
    }
}
