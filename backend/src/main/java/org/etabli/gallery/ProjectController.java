package org.etabli.gallery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.etabli.gallery.CardRows.After;
import org.etabli.gallery.ProjectAnswers.CardView;
import org.etabli.gallery.ProjectAnswers.ProjectView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Ids;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.VenueId;
import org.etabli.network.Venues;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects over HTTP: what is published is for everyone, without a token. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ProjectController {

    private final Projects projects;
    private final Venues venues;
    private final ProjectAnswers answers;

    ProjectController(Projects projects, Venues venues, ProjectAnswers answers) {
        this.projects = projects;
        this.venues = venues;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            summary = "What was made in the network and how, the latest first",
            description =
                    "q: words that all occur; machine: the heading of a machine, such as Découpe; licence: as SPDX"
                            + " names it. With mine=true whatever the caller wrote or is named on, drafts too.",
            security = {})
    ResponseEntity<List<CardView>> list(
            @Nullable Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String machine,
            @RequestParam(required = false) @Nullable String material,
            @RequestParam(required = false) @Nullable String venue,
            @RequestParam(required = false) @Nullable String licence,
            @RequestParam(required = false) boolean mine,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        if (mine) {
            if (caller == null) {
                throw new NotFoundException("project", "mine");
            }
            return paging.cut(projects.listOwn(caller), card -> card.id().toString(), answers::card);
        }
        VenueId at = venue == null ? null : venues.get(venue).id();
        ProjectSearch search = new ProjectSearch(q, machine, material, at, Licence.parse(licence), null);
        return paging.answer(
                projects.searchAfter(search, after(paging.after()), paging.limit() + 1),
                ProjectController::key,
                answers::card);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One project; its ETag serves for If-Match",
            security = {})
    ResponseEntity<ProjectView> get(@Nullable Caller caller, @PathVariable String id) {
        return answer(projects.get(caller, id));
    }

    private ResponseEntity<ProjectView> answer(Project project) {
        return ResponseEntity.ok().eTag(Long.toString(project.revision())).body(answers.project(project));
    }

    private static String key(ProjectCard card) {
        return card.publishedAt() + " " + card.id();
    }

    private static @Nullable After after(@Nullable String key) {
        if (key == null) {
            return null;
        }
        try {
            String[] parts = key.split(" ");
            return new After(Instant.parse(parts[0]), new ProjectId(Ids.parse(parts[1])));
        } catch (RuntimeException foreign) {
            throw Paging.badCursor();
        }
    }
}
