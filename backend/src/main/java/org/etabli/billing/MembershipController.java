package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Scope;
import org.etabli.membership.ChangeOutcome;
import org.etabli.membership.MembershipChanges;
import org.etabli.membership.Memberships;
import org.etabli.plan.Plans;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.etabli.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts over HTTP: read them, hear what a change would cost, make it. And the plans that one may take. */
@RestController
@Tag(name = "memberships")
class MembershipController {

    private final Memberships memberships;
    private final MembershipChanges changes;
    private final Forecasts forecasts;
    private final Plans plans;
    private final ContractViews views;
    private final IdempotentRequests requests;
    private final Problems problems;

    MembershipController(
            Memberships memberships,
            MembershipChanges changes,
            Forecasts forecasts,
            Plans plans,
            ContractViews views,
            IdempotentRequests requests,
            Problems problems) {
        this.memberships = memberships;
        this.changes = changes;
        this.forecasts = forecasts;
        this.plans = plans;
        this.views = views;
        this.requests = requests;
        this.problems = problems;
    }

    @GetMapping("/api/v1/plans")
    @Operation(summary = "The plans that an operator sells, with what they bind to and include")
    ResponseEntity<List<ContractViews.Offered>> plans(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        caller.mustHave(Scope.READ);
        OperatorId seller = OperatorId.parse(operator);
        LocalDate today = changes.today(seller);
        return Paging.of(limit, cursor)
                .cut(
                        plans.listOnSale(seller),
                        plan -> plan.id().toString(),
                        plan -> ContractViews.Offered.of(plan, today, reader));
    }

    @GetMapping("/api/v1/memberships")
    @Operation(
            summary = "Contracts, the latest first",
            description = "The caller's own; with member, those of somebody at whose operator's desk the caller works.")
    ResponseEntity<List<ContractViews.Contract>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String member,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        MemberId whose = member == null || member.equals("me") ? caller.member() : MemberId.parse(member);
        return Paging.of(limit, cursor)
                .cut(
                        memberships.listOf(caller, whose),
                        contract -> contract.id().toString(),
                        contract -> ContractViews.Contract.of(contract, reader));
    }

    @GetMapping("/api/v1/memberships/{id}")
    @Operation(summary = "One contract")
    ContractViews.Contract get(Caller caller, @PathVariable String id, Locale reader) {
        return ContractViews.Contract.of(changes.get(caller, MembershipId.parse(id)), reader);
    }

    @PostMapping("/api/v1/memberships/{id}/previews")
    @Operation(summary = "What a change would cost, line by line; changes nothing")
    ResponseEntity<?> preview(Caller caller, @PathVariable String id, @RequestBody WantedChange wanted, Locale reader) {
        return switch (forecasts.foresee(caller, MembershipId.parse(id), wanted.wish())) {
            case ChangePreview.Foreseen foreseen -> ResponseEntity.ok(views.foreseen(foreseen, reader));
            case ChangePreview.Refused(var refusal) -> problems.ofRefusal(reader, refusal, List.of());
        };
    }

    @PostMapping("/api/v1/memberships/{id}/changes")
    @Operation(summary = "Change plan, pause, resume, cancel, take back, or hand on")
    ResponseEntity<?> change(
            Caller caller,
            @PathVariable String id,
            @RequestBody WantedChange wanted,
            HttpServletRequest request,
            Locale reader) {
        MembershipId contract = MembershipId.parse(id);
        var wish = wanted.wish();
        return requests.once(request, caller, () -> switch (changes.make(caller, contract, wish)) {
            case ChangeOutcome.Agreed(var change) -> {
                var valid = change.successor() == null ? change.after() : change.successor();
                yield new Creation.Created(valid.id().toString(), ContractViews.Contract.of(valid, reader));
            }
            case ChangeOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }
}
