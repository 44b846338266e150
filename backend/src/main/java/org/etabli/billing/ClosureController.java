package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closed days, months and years over HTTP, for who bills: read them, close a month or a year. */
@RestController
@RequestMapping("/api/v1/closures")
@Tag(name = "billing")
class ClosureController {

    private static final int ALL = 10_000; // the days of 27 years

    private final Closures closures;
    private final IdempotentRequests requests;

    ClosureController(Closures closures, IdempotentRequests requests) {
        this.closures = closures;
        this.requests = requests;
    }

    /**
     * @param kind month or year; days close by themselves
     * @param day any of the period
     */
    record NewClosure(
            @Nullable String operatorId,
            @Nullable String kind,
            @Nullable LocalDate day) {

        OperatorId operator() {
            return OperatorId.parse(Input.text("operatorId", operatorId, 36));
        }

        ClosureKind parsedKind() {
            ClosureKind wanted = Words.parse("kind", ClosureKind.class, Input.text("kind", kind, 10));
            if (wanted == ClosureKind.DAY) {
                throw new InvalidInputException("kind", "one-of", "month, year");
            }
            return wanted;
        }
    }

    /** @param perpetualSales from the first entry to the last day; hash is its link in the chain */
    record View(
            long number,
            String kind,
            LocalDate firstDay,
            LocalDate lastDay,
            int entries,
            Amount sales,
            Amount receipts,
            Amount perpetualSales,
            Amount perpetualReceipts,
            Instant closedAt,
            boolean byItself,
            String hash) {

        static View of(Closure closure) {
            return new View(
                    closure.number(),
                    Words.of(closure.kind()),
                    closure.firstDay(),
                    closure.lastDay(),
                    closure.entries(),
                    Amount.of(closure.sales()),
                    Amount.of(closure.receipts()),
                    Amount.of(closure.allSales()),
                    Amount.of(closure.allReceipts()),
                    closure.closedAt(),
                    closure.byItself(),
                    closure.hash());
        }
    }

    @GetMapping
    @Operation(summary = "What is closed, the latest first; kind is day, month or year")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(defaultValue = "month") String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        closures.list(
                                caller, OperatorId.parse(operator), Words.parse("kind", ClosureKind.class, kind), ALL),
                        closure -> Long.toString(closure.number()),
                        View::of);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One closure")
    View get(Caller caller, @PathVariable long number, @RequestParam String operator) {
        return View.of(closures.get(caller, OperatorId.parse(operator), number));
    }

    @PostMapping
    @Operation(summary = "Close a month or a year for good; closed already, it is left so")
    ResponseEntity<?> close(Caller caller, @RequestBody NewClosure wanted, HttpServletRequest request) {
        OperatorId operator = wanted.operator();
        ClosureKind kind = wanted.parsedKind();
        LocalDate day = Input.chosen("day", wanted.day());
        return requests.once(request, caller, () -> switch (closures.close(caller, operator, kind, day)) {
            case ClosingOutcome.Closed(var closure) ->
                new Creation.Created(Long.toString(closure.number()), View.of(closure));
            case ClosingOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }
}
