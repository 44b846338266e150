package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.etabli.gallery.Moderation;
import org.etabli.gallery.NewReport;
import org.etabli.gallery.Project;
import org.etabli.gallery.Projects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.ProjectReportId;
import org.etabli.network.Venues;
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
import org.springframework.web.servlet.ModelAndView;

/** Saying that a project should not be there, with or without an account. */
@Controller
class ProjectReportController {

    private static final String PAGE = "public/project-report";

    private final Projects projects;
    private final Moderation moderation;
    private final Venues venues;
    private final SignedIn signedIn;
    private final Phrasebook phrasebook;

    ProjectReportController(
            Projects projects, Moderation moderation, Venues venues, SignedIn signedIn, Phrasebook phrasebook) {
        this.projects = projects;
        this.moderation = moderation;
        this.venues = venues;
        this.signedIn = signedIn;
        this.phrasebook = phrasebook;
    }

    /**
     * As she typed it.
     *
     * @param id made with the form, so that it reports once however often it is sent
     */
    record Form(
            @Nullable String id,
            @Nullable String reason,
            @Nullable String email) {

        NewReport report(@Nullable MemberId reporter) {
            return new NewReport(
                    ProjectReportId.parse(Objects.requireNonNullElse(id, "")),
                    Objects.requireNonNullElse(reason, ""),
                    reporter,
                    email);
        }
    }

    @GetMapping("/projects/{slug}/report")
    String form(@PathVariable String slug, @RequestParam(required = false) @Nullable String sent, Model model) {
        model.addAttribute("sent", sent != null);
        show(model, seen(slug), new Form(ProjectReportId.next().toString(), null, null));
        return PAGE;
    }

    @PostMapping("/projects/{slug}/report")
    ModelAndView report(
            @PathVariable String slug,
            @ModelAttribute Form form,
            HttpServletRequest request,
            Model model,
            Locale reader) {
        Project project = seen(slug);
        try {
            moderation.report(
                    ProjectPageController.caller(signedIn),
                    slug,
                    form.report(signedIn.find().orElse(null)),
                    request.getRemoteAddr());
            return new ModelAndView("redirect:" + project.address() + "/report?sent");
        } catch (InvalidInputException wrong) {
            show(model, project, form);
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("why", phrasebook.say(reader, wrong.text()));
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyRequestsException often) {
            show(model, project, form);
            model.addAttribute(
                    "refusal",
                    new Told(
                            phrasebook.say(reader, "daypass.often"),
                            phrasebook.say(
                                    reader,
                                    "daypass.often.why",
                                    venues.get(project.venue()).name())));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private void show(Model model, Project project, Form form) {
        model.addAttribute("project", project);
        model.addAttribute("venue", venues.get(project.venue()));
        model.addAttribute("form", form);
    }

    private Project seen(String slug) {
        return projects.get(ProjectPageController.caller(signedIn), slug);
    }
}
