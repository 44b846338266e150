package org.etabli.lending;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.LoanId;
import org.etabli.web.Amount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a loan over HTTP. Each of these, sent twice, is done once. */
@RestController
@RequestMapping("/api/v1/loans/{id}")
@Tag(name = "lending")
class LoanChangeController {

    private final Returns returns;
    private final Extensions extensions;
    private final Mistakes mistakes;
    private final LoanAnswers answers;

    LoanChangeController(Returns returns, Extensions extensions, Mistakes mistakes, LoanAnswers answers) {
        this.returns = returns;
        this.extensions = extensions;
        this.mistakes = mistakes;
        this.answers = answers;
    }

    /**
     * @param missing accessories that are not there
     * @param damage what is asked for what is broken or missing, taxes included
     * @param fromDeposit whether the deposit pays it as far as it goes; left out, it does
     * @param depositBy how what is left of the deposit goes back: cash, cheque, card-terminal or wallet; left out, cash
     */
    record BroughtBack(
            @Nullable String condition,
            @Nullable String missing,
            @Nullable Amount damage,
            @Nullable Boolean fromDeposit,
            @Nullable String depositBy) {

        TakeBack of(LoanId loan) {
            return new TakeBack(
                    loan,
                    condition,
                    missing,
                    damage == null ? null : damage.toMoney(),
                    fromDeposit == null || fromDeposit,
                    LoanController.way(depositBy));
        }
    }

    /** @param due the last day at the venue, such as 2026-11-24 */
    record Longer(@Nullable LocalDate due) {}

    @PostMapping("/return")
    @Operation(
            summary = "Take it back, in what condition and with what damage",
            description = "The deposit goes back but for what is kept of it; the rest of the damage, and each day late,"
                    + " go on the member's next invoice.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoanView.class)))
    ResponseEntity<?> takeBack(Caller caller, @PathVariable String id, @RequestBody BroughtBack back, Locale reader) {
        return answers.of(returns.takeBack(caller, back.of(LoanId.parse(id))), reader);
    }

    @DeleteMapping("/return")
    @Operation(summary = "It is not back after all; on the same day, unless money was moved for it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoanView.class)))
    ResponseEntity<?> undoReturn(Caller caller, @PathVariable String id, Locale reader) {
        return answers.of(mistakes.undoReturn(caller, LoanId.parse(id)), reader);
    }

    @PostMapping("/extension")
    @Operation(summary = "Keep it longer, unless somebody waits for it; who has it may ask herself")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoanView.class)))
    ResponseEntity<?> extend(Caller caller, @PathVariable String id, @RequestBody Longer longer, Locale reader) {
        return answers.of(extensions.extend(caller, LoanId.parse(id), Input.chosen("due", longer.due())), reader);
    }

    @DeleteMapping
    @Operation(summary = "It was not handed out after all, on the same day; the deposit goes back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LoanView.class)))
    ResponseEntity<?> undo(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String depositBy,
            Locale reader) {
        return answers.of(mistakes.undoHandOut(caller, LoanId.parse(id), LoanController.way(depositBy)), reader);
    }
}
