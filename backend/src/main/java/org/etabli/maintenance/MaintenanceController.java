package org.etabli.maintenance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MaintenancePlanId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a venue's machines need, over HTTP: plans, standstills, and what was done. */
@RestController
@RequestMapping("/api/v1/maintenance")
@Tag(name = "maintenance")
class MaintenanceController {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final Maintenances maintenances;
    private final MaintenanceBoard board;
    private final MaintenanceAnswers answers;
    private final IdempotentRequests requests;

    MaintenanceController(
            Maintenances maintenances,
            MaintenanceBoard board,
            MaintenanceAnswers answers,
            IdempotentRequests requests) {
        this.maintenances = maintenances;
        this.board = board;
        this.answers = answers;
        this.requests = requests;
    }

    /** @param stops whether the machine stands still while it is overdue; left out: it does not */
    record WantedPlan(
            @Nullable String venueId,
            @Nullable String resourceId,
            @Nullable String title,
            @Nullable List<String> tasks,
            @Nullable Integer everyMonths,
            @Nullable Integer everyHours,
            @Nullable Integer warnDays,
            @Nullable Integer warnHours,
            @Nullable String responsibleId,
            @Nullable Boolean stops,
            @Nullable Boolean active) {

        VenueId venue() {
            return VenueId.parse(Input.text("venueId", venueId, 36));
        }

        MaintenanceDraft of(MaintenancePlanId id) {
            return new MaintenanceDraft(
                    id,
                    ResourceId.parse(Input.text("resourceId", resourceId, 36)),
                    Input.text("title", title, 120),
                    tasks == null ? null : String.join("\n", tasks),
                    everyMonths,
                    everyHours,
                    Objects.requireNonNullElse(warnDays, 14),
                    Objects.requireNonNullElse(warnHours, 5),
                    responsibleId == null ? null : MemberId.parse(responsibleId),
                    Boolean.TRUE.equals(stops),
                    !Boolean.FALSE.equals(active));
        }
    }

    record Standstill(
            @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {}

    record WhatWasDone(@Nullable String notes, @Nullable Amount cost) {}

    @GetMapping
    @Operation(summary = "The plans of a venue, the most pressing first; for who trains or manages there")
    ResponseEntity<List<PlanView>> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        board.list(caller, VenueId.parse(venue)),
                        watched -> watched.plan().id().toString(),
                        answers::view);
    }

    @PostMapping
    @Operation(
            summary = "A plan for a machine, by months, by hours that it ran, or by both; by its venue's manager",
            parameters =
                    @Parameter(
                            name = IdempotentRequests.HEADER,
                            in = ParameterIn.HEADER,
                            description = "The same key with the same body gives the first answer again"))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanView.class)))
    ResponseEntity<?> create(Caller caller, @RequestBody WantedPlan wanted, HttpServletRequest request) {
        MaintenancePlanId id = MaintenancePlanId.next();
        return requests.once(request, caller, () -> {
            maintenances.save(caller, wanted.venue(), wanted.of(id));
            return new Creation.Created(id.toString(), view(caller, wanted.venue(), id));
        });
    }

    @PutMapping("/{id}")
    @Operation(summary = "Write a plan anew; put to rest when it is not active")
    PlanView change(Caller caller, @PathVariable String id, @RequestBody WantedPlan wanted) {
        MaintenancePlanId plan = known(id).id();
        maintenances.save(caller, wanted.venue(), wanted.of(plan));
        return view(caller, wanted.venue(), plan);
    }

    @PutMapping("/{id}/standstill")
    @Operation(summary = "The machine stands still for it then; who reserved it is told")
    PlanView plan(Caller caller, @PathVariable String id, @RequestBody Standstill wanted) {
        TimeSlot slot = Moments.slot("start", wanted.start(), "end", wanted.end(), LONGEST);
        MaintenancePlan plan = known(id);
        maintenances.plan(caller, plan.id(), slot);
        return view(caller, plan.venue(), plan.id());
    }

    @DeleteMapping("/{id}/standstill")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "It does not take place then; who has not answered keeps what she reserved")
    void unplan(Caller caller, @PathVariable String id) {
        maintenances.unplan(caller, MaintenancePlanId.parse(id));
    }

    @GetMapping("/{id}/done")
    @Operation(summary = "What was done, the latest first")
    ResponseEntity<List<DoneView>> history(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        MaintenancePlan plan = known(id);
        return Paging.of(limit, cursor)
                .cut(
                        board.history(caller, plan.id()),
                        done -> done.id().toString(),
                        done -> answers.view(done, plan.venue()));
    }

    @PostMapping("/{id}/done")
    @Operation(
            summary = "It is done, now: the machine works again, and the plan counts from here on",
            parameters =
                    @Parameter(
                            name = IdempotentRequests.HEADER,
                            in = ParameterIn.HEADER,
                            description = "The same key with the same body gives the first answer again"))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DoneView.class)))
    ResponseEntity<?> done(
            Caller caller, @PathVariable String id, @RequestBody WhatWasDone what, HttpServletRequest request) {
        MaintenancePlan plan = known(id);
        return requests.once(request, caller, () -> {
            maintenances.done(
                    caller,
                    plan.id(),
                    what.notes(),
                    what.cost() == null ? null : what.cost().toMoney());
            Maintenance last = board.history(caller, plan.id()).getFirst();
            return new Creation.Created(last.id().toString(), answers.view(last, plan.venue()));
        });
    }

    /** Whether it is hers to see or change is checked by what is done next. */
    private MaintenancePlan known(String id) {
        MaintenancePlanId plan = MaintenancePlanId.parse(id);
        return board.find(plan).orElseThrow(() -> new NotFoundException("maintenance-plan", plan));
    }

    private PlanView view(Caller caller, VenueId venue, MaintenancePlanId id) {
        return board.list(caller, venue).stream()
                .filter(watched -> watched.plan().id().equals(id))
                .map(answers::view)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("maintenance-plan", id));
    }
}
