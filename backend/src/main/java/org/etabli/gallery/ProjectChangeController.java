package org.etabli.gallery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.etabli.gallery.ProjectAnswers.ProjectView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.Input;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.IfMatch;
import org.etabli.web.StaleException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projects of the caller's over HTTP: written down, shown, taken away; begun from another one. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects")
class ProjectChangeController {

    private final Projects projects;
    private final ProjectEdits edits;
    private final Derivations derivations;
    private final IdempotentRequests requests;
    private final ProjectAnswers answers;

    ProjectChangeController(
            Projects projects,
            ProjectEdits edits,
            Derivations derivations,
            IdempotentRequests requests,
            ProjectAnswers answers) {
        this.projects = projects;
        this.edits = edits;
        this.derivations = derivations;
        this.requests = requests;
        this.answers = answers;
    }

    /** @param resourceId or null, for one that is none of the network's: then its name */
    record WantedMachine(
            @Nullable String resourceId, @Nullable String name) {

        MachineUsed used() {
            return resourceId == null ? MachineUsed.named(name) : MachineUsed.of(ResourceId.parse(resourceId));
        }
    }

    record WantedMaterial(
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {

        MaterialUsed used() {
            return new MaterialUsed(Objects.requireNonNullElse(name, ""), quantity, unit);
        }
    }

    /** @param licence as SPDX names it; needed to publish */
    record WantedProject(
            @Nullable String venueId,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable String licence,
            @Nullable List<WantedMachine> machines,
            @Nullable List<WantedMaterial> materials) {

        ProjectDraft draft() {
            return new ProjectDraft(
                    VenueId.parse(Input.text("venueId", venueId, 36)),
                    Objects.requireNonNullElse(title, ""),
                    summary,
                    body,
                    Licence.parse(licence),
                    machines == null
                            ? List.of()
                            : machines.stream().map(WantedMachine::used).toList(),
                    materials == null
                            ? List.of()
                            : materials.stream().map(WantedMaterial::used).toList());
        }
    }

    @PostMapping
    @Operation(summary = "Write down what one made, as a draft")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    ResponseEntity<?> create(Caller caller, @RequestBody WantedProject wanted, HttpServletRequest request) {
        ProjectDraft draft = wanted.draft();
        return requests.once(request, caller, () -> created(edits.create(caller, ProjectId.next(), draft)));
    }

    @PostMapping("/{id}/derivations")
    @Operation(
            summary = "Begin one's own project from a published one",
            description =
                    "Texts, machines, materials, pictures and files are copied into a draft that keeps where it comes"
                            + " from; its licence must be one that the source allows.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProjectView.class)))
    ResponseEntity<?> derive(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return requests.once(request, caller, () -> created(derivations.start(caller, id, ProjectId.next())));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change one's project; If-Match carries the ETag that was read")
    ResponseEntity<ProjectView> change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestBody WantedProject wanted) {
        try {
            return answer(edits.change(
                    caller, ProjectId.parse(id), IfMatch.parse(read).revision(), wanted.draft()));
        } catch (ChangedMeanwhileException faster) {
            throw new StaleException();
        }
    }

    @PutMapping("/{id}/publication")
    @Operation(summary = "Show it to everyone; it needs a summary and a licence")
    ResponseEntity<ProjectView> publish(Caller caller, @PathVariable String id) {
        edits.publish(caller, ProjectId.parse(id));
        return answer(projects.get(caller, id));
    }

    @DeleteMapping("/{id}/publication")
    @Operation(summary = "Show it to nobody any more")
    ResponseEntity<ProjectView> withdraw(Caller caller, @PathVariable String id) {
        edits.withdraw(caller, ProjectId.parse(id));
        return answer(projects.get(caller, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete one's project for good, with its files")
    void delete(Caller caller, @PathVariable String id) {
        edits.delete(caller, ProjectId.parse(id));
    }

    private Creation created(Project project) {
        return new Creation.Created(project.id().toString(), answers.project(project));
    }

    private ResponseEntity<ProjectView> answer(Project project) {
        return ResponseEntity.ok().eTag(Long.toString(project.revision())).body(answers.project(project));
    }
}
