package org.etabli.gallery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.etabli.gallery.ProjectAnswers.CardView;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ProjectId;
import org.etabli.kernel.ProjectReportId;
import org.etabli.network.Venues;
import org.etabli.web.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is named on a project, who says that it should not be there, who hides it: over HTTP. */
@RestController
@Tag(name = "projects")
class ProjectPeopleController {

    private static final String ONE = "/api/v1/projects/{id}";

    private final CoAuthors others;
    private final Moderation moderation;
    private final ProjectAnswers answers;
    private final Venues venues;

    ProjectPeopleController(CoAuthors others, Moderation moderation, ProjectAnswers answers, Venues venues) {
        this.others = others;
        this.moderation = moderation;
        this.answers = answers;
        this.venues = venues;
    }

    record WantedReport(@Nullable String reason) {}

    record WantedHiding(@Nullable String reason) {}

    /** @param by how who said it is called; left out when that was erased */
    record ReportView(String reason, @Nullable String by, OffsetDateTime at) {}

    record ReportedView(
            CardView project, @Nullable String hiddenReason, boolean askedAgain, List<ReportView> reports) {}

    @PutMapping(ONE + "/authors/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask somebody to be named as its author too; she is once she agrees")
    void ask(Caller caller, @PathVariable String id, @PathVariable String email) {
        others.ask(caller, ProjectId.parse(id), email);
    }

    @DeleteMapping(ONE + "/authors/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask no longer, name no longer")
    void remove(Caller caller, @PathVariable String id, @PathVariable String email) {
        others.remove(caller, ProjectId.parse(id), email);
    }

    @PutMapping(ONE + "/authorship")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Agree to be named")
    void agree(Caller caller, @PathVariable String id) {
        others.agree(caller, ProjectId.parse(id));
    }

    @DeleteMapping(ONE + "/authorship")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Do not want to be named, or no longer")
    void leave(Caller caller, @PathVariable String id) {
        others.leave(caller, ProjectId.parse(id));
    }

    @PutMapping(ONE + "/reports/{report}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say why a project should not be there; the report's id is chosen by the caller")
    void report(
            Caller caller,
            @PathVariable String id,
            @PathVariable String report,
            @RequestBody WantedReport wanted,
            HttpServletRequest request) {
        moderation.report(
                caller,
                id,
                new NewReport(
                        ProjectReportId.parse(report),
                        Objects.requireNonNullElse(wanted.reason(), ""),
                        caller.member(),
                        null),
                request.getRemoteAddr());
    }

    @GetMapping("/api/v1/project-reports")
    @Operation(summary = "What was reported or hidden at the venues that the caller manages")
    List<ReportedView> list(Caller caller) {
        return moderation.listToSettle(caller).stream().map(this::view).toList();
    }

    @PutMapping(ONE + "/hiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hide a project, with a reason that its author reads; by the manager of its venue")
    void hide(Caller caller, @PathVariable String id, @RequestBody WantedHiding wanted) {
        moderation.hide(caller, ProjectId.parse(id), Objects.requireNonNullElse(wanted.reason(), ""));
    }

    @DeleteMapping(ONE + "/hiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It is all right: shown again, and what was said against it is settled")
    void clear(Caller caller, @PathVariable String id) {
        moderation.clear(caller, ProjectId.parse(id));
    }

    @PutMapping(ONE + "/appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask the manager who hid one's project to look again")
    void appeal(Caller caller, @PathVariable String id) {
        moderation.appeal(caller, ProjectId.parse(id));
    }

    private ReportedView view(Reported reported) {
        ZoneId zone = venues.get(reported.project().venue()).zone();
        return new ReportedView(
                answers.card(reported.project()),
                reported.project().hiddenReason(),
                reported.project().appealed(),
                reported.reports().stream()
                        .map(each -> new ReportView(each.reason(), each.by(), Moments.at(each.at(), zone)))
                        .toList());
    }
}
