package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How VAT applies to an operator, over HTTP. */
@RestController
@RequestMapping("/api/v1/operators/{operator}/vat-statuses")
@Tag(name = "invoices")
class VatStatusController {

    private final VatStatuses statuses;

    VatStatusController(VatStatuses statuses) {
        this.statuses = statuses;
    }

    record View(
            LocalDate validFrom,
            String regime,
            @Nullable String vatNumber,
            boolean onDebits,
            @Nullable String mention) {

        static View of(VatStatus status) {
            return new View(
                    status.validFrom(),
                    Words.of(status.regime()),
                    status.vatNumber(),
                    status.onDebits(),
                    status.mention());
        }
    }

    record Wanted(
            @Nullable String regime,
            @Nullable String vatNumber,
            @Nullable Boolean onDebits,
            @Nullable String mention) {}

    @GetMapping
    @Operation(summary = "How VAT applies to the operator, the latest first")
    List<View> list(Caller caller, @PathVariable String operator) {
        return statuses.list(caller, OperatorId.parse(operator)).stream()
                .map(View::of)
                .toList();
    }

    @PutMapping("/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "How VAT applies from a day on; not for a day that is closed in the books")
    void change(
            Caller caller,
            @PathVariable String operator,
            @PathVariable LocalDate validFrom,
            @RequestBody Wanted wanted) {
        statuses.change(
                caller,
                OperatorId.parse(operator),
                new NewVatStatus(
                        validFrom,
                        Words.parse("regime", VatRegime.class, Input.text("regime", wanted.regime(), 20)),
                        wanted.vatNumber(),
                        Boolean.TRUE.equals(wanted.onDebits()),
                        wanted.mention()));
    }

    @DeleteMapping("/{validFrom}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a change that is to come")
    void takeBack(Caller caller, @PathVariable String operator, @PathVariable LocalDate validFrom) {
        statuses.takeBack(caller, OperatorId.parse(operator), validFrom);
    }
}
