package org.etabli.ui.publicsite;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.gallery.Project;
import org.etabli.gallery.Projects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Days;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.shell.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One project: how it was made, what to download, where to make it again. Its author reads her draft here too. */
@Controller
class ProjectPageController {

    private static final int KB = 1_024;

    private final Projects projects;
    private final Venues venues;
    private final Remake remake;
    private final ProjectMarkup markup;
    private final SignedIn signedIn;

    ProjectPageController(Projects projects, Venues venues, Remake remake, ProjectMarkup markup, SignedIn signedIn) {
        this.projects = projects;
        this.venues = venues;
        this.remake = remake;
        this.markup = markup;
        this.signedIn = signedIn;
    }

    record Download(String name, long kilobytes, String address) {}

    @GetMapping("/projects/{slug}")
    String project(@PathVariable String slug, Model model, Locale reader) {
        Project project = projects.get(caller(signedIn), slug);
        Venue venue = venues.get(project.venue());
        model.addAttribute("project", project);
        model.addAttribute("venue", venue);
        model.addAttribute("text", ProjectText.blocks(project.body()));
        model.addAttribute("downloads", downloads(project));
        model.addAttribute("places", remake.list(reader, project));
        model.addAttribute("derived", projects.listFrom(project.id()));
        model.addAttribute("published", published(project, venue));
        model.addAttribute("markup", project.isShown() ? markup.of(project, venue) : null);
        model.addAttribute(
                "mine",
                signedIn.find().filter(who -> who.equals(project.author())).isPresent());
        return "public/project";
    }

    private static @Nullable Days published(Project project, Venue venue) {
        if (project.publishedAt() == null) {
            return null;
        }
        LocalDate day = project.publishedAt().atZone(venue.zone()).toLocalDate();
        return new Days(day, day);
    }

    private static List<Download> downloads(Project project) {
        return project.parts().files().stream()
                .map(file -> new Download(
                        file.name(),
                        Math.max(1, (file.bytes() + KB - 1) / KB),
                        project.address() + "/files/" + file.id()))
                .toList();
    }

    /** Null for nobody. */
    static @Nullable Caller caller(SignedIn signedIn) {
        return signedIn.find().isPresent() ? signedIn.caller() : null;
    }
}
