package org.etabli.reservation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.etabli.kernel.Caller;
import org.etabli.kernel.ReservationId;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.web.Creation;
import org.etabli.web.IdempotentRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reservations over HTTP: ask for one, read one. */
@RestController
@RequestMapping("/api/v1/reservations")
@Tag(name = "reservations")
class ReservationController {

    private final Reservations reservations;
    private final IdempotentRequests requests;
    private final Agendas agendas;
    private final ReservationAnswers answers;

    ReservationController(
            Reservations reservations, IdempotentRequests requests, Agendas agendas, ReservationAnswers answers) {
        this.reservations = reservations;
        this.requests = requests;
        this.agendas = agendas;
        this.answers = answers;
    }

    @PostMapping
    @Operation(
            summary = "Reserve a slot, or hear why not and what would work instead",
            parameters =
                    @Parameter(
                            name = IdempotentRequests.HEADER,
                            in = ParameterIn.HEADER,
                            description = "The same key with the same body gives the first answer again"))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReservationView.class)))
    ResponseEntity<?> reserve(
            Caller caller, @RequestBody NewReservation wanted, HttpServletRequest request, Locale reader) {
        RequestReservation asked = wanted.requestOf(caller);
        return requests.once(
                request,
                caller,
                () -> creation(reservations.request(caller, asked)),
                refusal -> answers.refusal(reader, refusal, caller, asked));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One reservation; its ETag serves for If-Match")
    ResponseEntity<ReservationView> get(Caller caller, @PathVariable String id) {
        return answers.of(agendas.get(caller, ReservationId.parse(id)));
    }

    private Creation creation(ReservationOutcome outcome) {
        return switch (outcome) {
            case Confirmed(var made) -> new Creation.Created(made.id().toString(), answers.view(made));
            case Refused refused -> new Creation.Refused(refused.first());
        };
    }
}
