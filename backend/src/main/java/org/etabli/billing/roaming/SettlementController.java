package org.etabli.billing.roaming;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.etabli.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators asked each other for roaming, over HTTP. */
@RestController
@Tag(name = "roaming")
class SettlementController {

    private final RoamingSettlements settlements;
    private final IdempotentRequests requests;

    SettlementController(RoamingSettlements settlements, IdempotentRequests requests) {
        this.settlements = settlements;
        this.requests = requests;
    }

    /**
     * @param hostId who asked
     * @param homeId who was asked
     * @param month for instance {@code 2026-11}
     * @param invoiceId at /api/v1/invoices
     */
    record View(
            String id,
            String hostId,
            String homeId,
            String month,
            String invoiceId,
            String number,
            int visits,
            Amount net) {

        static View of(RoamingSettlement each) {
            return new View(
                    each.id().toString(),
                    each.host().toString(),
                    each.home().toString(),
                    each.month().toString(),
                    each.invoice().toString(),
                    each.number(),
                    each.visits(),
                    Amount.of(each.net()));
        }
    }

    /** @param month that is over, for instance {@code 2026-11} */
    record Wanted(
            @Nullable String hostId,
            @Nullable String homeId,
            @Nullable String month) {

        YearMonth parsedMonth() {
            try {
                return YearMonth.parse(Input.text("month", month, 7));
            } catch (DateTimeException unreadable) {
                throw new InvalidInputException("month", "not-a-month");
            }
        }
    }

    @GetMapping("/api/v1/roaming/settlements")
    @Operation(summary = "What an operator asked others for roaming, and what it was asked for; the latest month first")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        settlements.listOf(caller, OperatorId.parse(operator)),
                        each -> each.id().toString(),
                        View::of);
    }

    @PostMapping("/api/v1/roaming/settlements")
    @Operation(
            summary = "Ask a home operator for a month that is over, by an invoice",
            description =
                    "By who bills for the host. A month is settled once; asking again answers the same settlement.")
    ResponseEntity<?> settle(Caller caller, @RequestBody Wanted wanted, HttpServletRequest request) {
        OperatorId host = OperatorId.parse(Input.text("hostId", wanted.hostId(), 36));
        OperatorId home = OperatorId.parse(Input.text("homeId", wanted.homeId(), 36));
        YearMonth month = wanted.parsedMonth();
        return requests.once(request, caller, () -> switch (settlements.settle(caller, host, home, month)) {
            case SettlementOutcome.Settled(var settlement) ->
                new Creation.Created(settlement.id().toString(), View.of(settlement));
            case SettlementOutcome.Refused(var refusal) -> new Creation.Refused(refusal);
        });
    }
}
