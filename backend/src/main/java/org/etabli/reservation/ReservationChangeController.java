package org.etabli.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Supplier;
import org.etabli.availability.Availability;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.CancellationOutcome.Cancelled;
import org.etabli.reservation.CancellationOutcome.TooLate;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.web.Amount;
import org.etabli.web.IfMatch;
import org.etabli.web.Moments;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a reservation over HTTP: move it, cancel it, come and go. {@code If-Match} is honoured where it is sent. */
@RestController
@RequestMapping("/api/v1/reservations/{id}")
@Tag(name = "reservations")
class ReservationChangeController {

    private final Transactions transactions;
    private final ReservationAccess access;
    private final ReservationChanges changes;
    private final Visits visits;
    private final ReservationAnswers answers;

    ReservationChangeController(
            Transactions transactions,
            ReservationAccess access,
            ReservationChanges changes,
            Visits visits,
            ReservationAnswers answers) {
        this.transactions = transactions;
        this.access = access;
        this.changes = changes;
        this.visits = visits;
        this.answers = answers;
    }

    /** What is left out stays; with only one of the moments the length stays, too. */
    record Move(
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String unitId) {

        MoveReservation of(ReservationDetails now) {
            if (start == null && end == null && unitId == null) {
                throw new InvalidInputException("start", "nothing-to-change");
            }
            return new MoveReservation(now.id(), slot(now.slot()), unitId == null ? null : UnitId.parse(unitId));
        }

        private TimeSlot slot(TimeSlot now) {
            if (start == null && end == null) {
                return now;
            }
            if (end == null) {
                return now.movedTo(Moments.sane("start", start));
            }
            OffsetDateTime from = start == null ? Moments.at(now.start(), end.getOffset()) : start;
            return Moments.slot("start", from, "end", end, Availability.LONGEST);
        }
    }

    /**
     * @param fee kept in money
     * @param refunded not to be paid after all
     * @param creditKept what of the allowance stays used, null when none paid
     * @param creditReturned what it gets back
     */
    record CancelledView(
            String id,
            String status,
            Amount fee,
            Amount refunded,
            ReservationView.@Nullable CreditView creditKept,
            ReservationView.@Nullable CreditView creditReturned) {}

    @PatchMapping
    @Operation(summary = "Move to another slot or unit; when refused, the reservation stays as it was")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReservationView.class)))
    ResponseEntity<?> move(
            Caller caller,
            @PathVariable String id,
            @RequestBody Move wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale reader) {
        record Moved(RequestReservation asked, ReservationOutcome outcome) {}
        Moved moved = transactions.inOne(() -> {
            ReservationDetails now = current(caller, ReservationId.parse(id), ifMatch);
            MoveReservation move = wanted.of(now);
            RequestReservation asked = RequestReservation.of(now.resource(), move.unit(), move.slot(), now.member());
            return new Moved(asked, changes.move(caller, move));
        });
        return switch (moved.outcome()) {
            case Confirmed(var details) -> answers.of(details);
            case Refused refused -> answers.refusal(reader, refused.first(), caller, moved.asked());
        };
    }

    @DeleteMapping
    @Operation(summary = "Cancel; tells what is kept and what is given back")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CancelledView.class)))
    ResponseEntity<?> cancel(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Locale reader) {
        record Ended(CancellationTerms terms, CancellationOutcome outcome) {}
        Ended ended = transactions.inOne(() -> {
            ReservationDetails now = current(caller, ReservationId.parse(id), ifMatch);
            return new Ended(changes.termsOf(caller, now.id()), changes.cancel(caller, now.id()));
        });
        return switch (ended.outcome()) {
            case Cancelled(var details) ->
                ResponseEntity.ok().eTag(ReservationAnswers.etag(details)).body(view(details, ended.terms()));
            case TooLate(var refusal) -> answers.refusal(reader, refusal, caller, null);
        };
    }

    @PostMapping("/check-in")
    @Operation(summary = "I am here")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReservationView.class)))
    ResponseEntity<?> checkIn(Caller caller, @PathVariable String id, Locale reader) {
        return attended(caller, reader, () -> visits.checkIn(caller, ReservationId.parse(id)));
    }

    @PostMapping("/check-out")
    @Operation(summary = "I leave; the rest of the slot is free for others")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReservationView.class)))
    ResponseEntity<?> checkOut(Caller caller, @PathVariable String id, Locale reader) {
        return attended(caller, reader, () -> visits.checkOut(caller, ReservationId.parse(id)));
    }

    private ResponseEntity<?> attended(Caller caller, Locale reader, Supplier<ReservationOutcome> attend) {
        return switch (attend.get()) {
            case Confirmed(var details) -> answers.of(details);
            case Refused refused -> answers.refusal(reader, refused.first(), caller, null);
        };
    }

    /** The reservation, locked, and as the caller last saw it where she says what that was. */
    private ReservationDetails current(Caller caller, ReservationId id, @Nullable String ifMatch) {
        ReservationDetails now = access.byHolderOrDesk(caller, id).details();
        IfMatch.parse(ifMatch).mustFit(ReservationAnswers.etag(now));
        return now;
    }

    private static CancelledView view(ReservationDetails cancelled, CancellationTerms terms) {
        Credit paid = cancelled.credit();
        Credit kept = terms.creditKept();
        return new CancelledView(
                cancelled.id().toString(),
                Words.of(cancelled.status()),
                Amount.of(cancelled.fee()),
                Amount.of(cancelled.price().minus(cancelled.fee())),
                ReservationView.CreditView.of(kept),
                paid == null || kept == null
                        ? null
                        : ReservationView.CreditView.of(new Credit(paid.amount() - kept.amount(), paid.measure())));
    }
}
