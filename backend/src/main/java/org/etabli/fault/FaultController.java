package org.etabli.fault;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Faults over HTTP: who finds something broken says so, the venue's people confirm, dismiss and repair. */
@RestController
@RequestMapping("/api/v1/faults")
@Tag(name = "faults")
class FaultController {

    private final FaultReports reports;
    private final Faults faults;
    private final FaultAnswers answers;
    private final IdempotentRequests requests;

    FaultController(FaultReports reports, Faults faults, FaultAnswers answers, IdempotentRequests requests) {
        this.reports = reports;
        this.faults = faults;
        this.answers = answers;
        this.requests = requests;
    }

    /** @param unitId what of the resource; null for its first unit */
    record WantedFault(
            @Nullable String resourceId,
            @Nullable String unitId,
            @Nullable String description) {

        NewFault of(FaultId id, Caller caller, byte[] photo) {
            return new NewFault(
                    id,
                    ResourceId.parse(Input.text("resourceId", resourceId, 36)),
                    unitId == null ? null : UnitId.parse(unitId),
                    Input.text("description", description, NewFault.LONGEST),
                    caller.member(),
                    null,
                    null,
                    photo);
        }
    }

    /** @param reason what members read */
    record Confirmation(@Nullable String reason, @Nullable OffsetDateTime back) {}

    record Expectation(@Nullable OffsetDateTime back) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say that something is broken",
            parameters =
                    @Parameter(
                            name = IdempotentRequests.HEADER,
                            in = ParameterIn.HEADER,
                            description = "The same key with the same body gives the first answer again"))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FaultReportView.class)))
    ResponseEntity<?> report(Caller caller, @RequestBody WantedFault wanted, HttpServletRequest request) {
        NewFault fault = wanted.of(FaultId.next(), caller, new byte[0]);
        return requests.once(request, caller, () -> {
            FaultReportView made = reported(caller, fault, request);
            return new Creation.Created(made.id(), made);
        });
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Say that something is broken, with a photo (part file, PNG or JPEG, 5 MB at most)",
            parameters =
                    @Parameter(
                            name = IdempotentRequests.HEADER,
                            in = ParameterIn.HEADER,
                            description = "With the same key it is reported once"))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FaultReportView.class)))
    ResponseEntity<FaultReportView> reportWithPhoto(
            Caller caller,
            @RequestParam(required = false) @Nullable String resourceId,
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(required = false) @Nullable String description,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = IdempotentRequests.HEADER, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        FaultId id = key == null
                ? FaultId.next()
                : new FaultId(Ids.named(caller.member().value(), "fault " + key));
        byte[] photo = file == null ? new byte[0] : file.getBytes();
        NewFault fault = new WantedFault(resourceId, unitId, description).of(id, caller, photo);
        FaultReportView made = reported(caller, fault, request);
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + made.id()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "The faults of a venue, the latest first; for its front desk")
    ResponseEntity<List<FaultView>> list(
            Caller caller,
            @RequestParam String venue,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        VenueId at = VenueId.parse(venue);
        List<FaultState> states = state == null || state.isEmpty()
                ? Arrays.asList(FaultState.values())
                : state.stream()
                        .map(word -> Words.parse("state", FaultState.class, word))
                        .toList();
        List<Fault> found = faults.list(caller, at, states);
        var told = faults.countTold(caller, at, found.stream().map(Fault::id).toList());
        return Paging.of(limit, cursor)
                .cut(
                        found,
                        fault -> fault.id().toString(),
                        fault -> answers.view(fault, told.getOrDefault(fault.id(), Map.of())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One fault; for the venue's front desk")
    FaultView get(Caller caller, @PathVariable String id) {
        return view(caller, FaultId.parse(id));
    }

    @GetMapping("/{id}/photo")
    @Operation(summary = "Its photo as JPEG; for the venue's front desk")
    ResponseEntity<byte[]> photo(Caller caller, @PathVariable String id) {
        FaultId fault = FaultId.parse(id);
        byte[] photo = faults.photo(caller, fault).orElseThrow(() -> new NotFoundException("photo of a fault", fault));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photo);
    }

    @PutMapping("/{id}/confirmation")
    @Operation(summary = "It is broken: out of service until then; who reserved it is told. By the venue's manager")
    FaultView confirm(Caller caller, @PathVariable String id, @RequestBody Confirmation wanted) {
        FaultId fault = FaultId.parse(id);
        faults.confirm(caller, fault, Input.text("reason", wanted.reason(), 200), Moments.sane("back", wanted.back()));
        return view(caller, fault);
    }

    @PutMapping("/{id}/expected")
    @Operation(summary = "It is expected to work again at another moment; who reserved in between is told")
    FaultView expect(Caller caller, @PathVariable String id, @RequestBody Expectation wanted) {
        FaultId fault = FaultId.parse(id);
        faults.expect(caller, fault, Moments.sane("back", wanted.back()));
        return view(caller, fault);
    }

    @PutMapping("/{id}/repair")
    @Operation(summary = "It works again from now on; who has not answered keeps what she reserved")
    FaultView repair(Caller caller, @PathVariable String id) {
        faults.repair(caller, FaultId.parse(id));
        return view(caller, FaultId.parse(id));
    }

    @PutMapping("/{id}/dismissal")
    @Operation(summary = "There is nothing to it")
    FaultView dismiss(Caller caller, @PathVariable String id) {
        faults.dismiss(caller, FaultId.parse(id));
        return view(caller, FaultId.parse(id));
    }

    private FaultReportView reported(Caller caller, NewFault wanted, HttpServletRequest request) {
        FaultId id = reports.report(caller, wanted, request.getRemoteAddr());
        return answers.report(faults.find(id).orElseThrow());
    }

    private FaultView view(Caller caller, FaultId id) {
        Fault fault = faults.get(caller, id);
        return answers.view(
                fault, faults.countTold(caller, fault.venue(), List.of(id)).getOrDefault(id, Map.of()));
    }
}
