package org.etabli.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.joining.Reviews.Paper;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.QuotientId;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Household quotients over HTTP: who waits for an answer, and the answer. */
@RestController
@RequestMapping("/api/v1/quotients")
@Tag(name = "joining")
class QuotientController {

    private final Quotients quotients;

    QuotientController(Quotients quotients) {
        this.quotients = quotients;
    }

    @GetMapping
    @Operation(
            summary = "Household quotients that members declared",
            description =
                    "The caller's own, the latest first; with member, those of a member whom the caller's operator"
                            + " knows; with operator, those that wait for an answer, the longest first.")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String operator,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<QuotientDeclaration> found = operator != null
                ? quotients.listWaiting(caller, OperatorId.parse(operator))
                : quotients.listOf(caller, member == null ? caller.member() : MemberId.parse(member));
        return Paging.of(limit, cursor).cut(found, each -> each.id().toString(), View::of);
    }

    @GetMapping("/{id}/paper")
    @Operation(summary = "The paper that shows it; not found once it was thrown away")
    ResponseEntity<byte[]> paper(Caller caller, @PathVariable String id) {
        Paper paper = quotients.paper(caller, QuotientId.parse(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.type()))
                .body(paper.content());
    }

    @PostMapping("/{id}/confirmation")
    @Operation(
            summary = "Confirm it until a day, the first on which it no longer counts",
            description = "Her prices follow at once. Answered before, it is left so.")
    View confirm(Caller caller, @PathVariable String id, @RequestBody Confirmation answer) {
        QuotientId quotient = QuotientId.parse(id);
        quotients.confirm(caller, quotient, Input.chosen("validUntil", answer.validUntil()));
        return view(quotient);
    }

    @PostMapping("/{id}/refusal")
    @Operation(summary = "Refuse it and say why; answered before, it is left so")
    View refuse(Caller caller, @PathVariable String id, @RequestBody Refusing answer) {
        QuotientId quotient = QuotientId.parse(id);
        quotients.refuse(caller, quotient, Input.text("reason", answer.reason(), 300));
        return view(quotient);
    }

    private View view(QuotientId id) {
        return View.of(quotients.find(id).orElseThrow(() -> new NotFoundException("quotient", id)));
    }

    record Confirmation(@Nullable LocalDate validUntil) {}

    record Refusing(@Nullable String reason) {}

    /** @param quotient in whole euros; paper whether it can still be read */
    record View(
            String id,
            String operatorId,
            String memberId,
            int quotient,
            String state,
            boolean paper,
            Instant declaredAt,
            @Nullable String reason,
            @Nullable LocalDate validUntil) {

        static View of(QuotientDeclaration declaration) {
            return new View(
                    declaration.id().toString(),
                    declaration.operator().toString(),
                    declaration.member().toString(),
                    declaration.quotient(),
                    Words.of(declaration.state()),
                    declaration.documentType() != null,
                    declaration.declaredAt(),
                    declaration.reason(),
                    declaration.validUntil());
        }
    }
}
