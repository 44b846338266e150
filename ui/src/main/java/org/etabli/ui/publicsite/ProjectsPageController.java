package org.etabli.ui.publicsite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.etabli.gallery.Licence;
import org.etabli.gallery.ProjectCard;
import org.etabli.gallery.ProjectSearch;
import org.etabli.gallery.Projects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What was made in the network, for anyone: searched, sifted, page by page. */
@Controller
class ProjectsPageController {

    private static final int PAGE = 12;
    private static final int LAST = 1_000;

    private final Projects projects;
    private final Venues venues;

    ProjectsPageController(Projects projects, Venues venues) {
        this.projects = projects;
        this.venues = venues;
    }

    record Choice(String value, String words, boolean chosen) {}

    record Card(ProjectCard project, String venue) {}

    @GetMapping("/projects")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String machine,
            @RequestParam(required = false) @Nullable String material,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String licence,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            Locale reader) {
        ProjectSearch search = search(q, machine, material, venue, licence);
        int number = page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), LAST) : 1;
        int found = projects.count(search);
        model.addAttribute("q", search.words());
        model.addAttribute("sifted", !search.equals(ProjectSearch.ALL));
        model.addAttribute("found", found);
        model.addAttribute(
                "cards",
                projects.search(search, (number - 1) * PAGE, PAGE).stream()
                        .map(card -> new Card(
                                card, venues.find(card.venue()).map(Venue::name).orElse("")))
                        .toList());
        model.addAttribute("machines", choices(projects.listTrades(), search.trade()));
        model.addAttribute("materials", choices(projects.listMaterials(), search.material()));
        model.addAttribute(
                "venues",
                venues.list().stream()
                        .map(each ->
                                new Choice(each.slug(), each.name(), each.id().equals(search.venue())))
                        .toList());
        model.addAttribute(
                "licences",
                Arrays.stream(Licence.values())
                        .map(each -> new Choice(each.spdx(), each.plainName(), each == search.licence()))
                        .toList());
        model.addAttribute("before", number > 1 ? at(number - 1) : null);
        model.addAttribute("after", found > number * PAGE ? at(number + 1) : null);
        return "public/projects";
    }

    /** What nobody can have chosen is not looked for. */
    private ProjectSearch search(
            @Nullable String q,
            @Nullable String machine,
            @Nullable String material,
            @Nullable String venue,
            @Nullable String licence) {
        try {
            return new ProjectSearch(
                    q,
                    machine,
                    material,
                    venue == null
                            ? null
                            : venues.findBySlug(venue).map(Venue::id).orElse(null),
                    Licence.find(licence).orElse(null),
                    null);
        } catch (InvalidInputException tooLong) {
            return ProjectSearch.ALL;
        }
    }

    private static List<Choice> choices(List<String> all, @Nullable String chosen) {
        return all.stream()
                .map(each -> new Choice(each, each, each.equals(chosen)))
                .toList();
    }

    private static String at(int number) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", number)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
