package org.etabli.roaming;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Amount;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators agreed on each other's allowances, over HTTP. */
@RestController
@Tag(name = "roaming")
class AgreementController {

    private final RoamingAgreements agreements;

    AgreementController(RoamingAgreements agreements) {
        this.agreements = agreements;
    }

    /**
     * @param homeId whose members' allowances pay
     * @param hostId at whose venues
     * @param endsOn the first day without it
     */
    record View(
            String id,
            String homeId,
            String hostId,
            String state,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<PriceView> prices) {

        static View of(RoamingAgreement each) {
            return new View(
                    each.id().toString(),
                    each.home().toString(),
                    each.host().toString(),
                    Words.of(each.state()),
                    each.startsOn(),
                    each.endsOn(),
                    each.prices().stream().map(PriceView::of).toList());
        }
    }

    /** @param net of VAT, for one {@code per}: a minute, an hour or a day */
    record PriceView(String kind, String per, Amount net) {

        static PriceView of(RoamingPrice price) {
            return new PriceView(Words.of(price.kind()), Words.of(price.per()), Amount.of(price.amount()));
        }
    }

    @GetMapping("/api/v1/roaming/agreements")
    @Operation(
            summary = "The roaming agreements of an operator, the latest first",
            description =
                    "Also those that wait for an answer, were turned down or are over; for its managers and accountants.")
    ResponseEntity<List<View>> list(
            Caller caller,
            @RequestParam String operator,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.of(limit, cursor)
                .cut(
                        agreements.listOf(caller, OperatorId.parse(operator)),
                        each -> each.id().toString(),
                        View::of);
    }
}
