package org.etabli.billing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.etabli.access.Decision;
import org.etabli.access.MachineSession;
import org.etabli.access.Verdict;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.NotFoundException;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.web.Amount;
import org.etabli.web.Moments;
import org.etabli.web.Paging;
import org.etabli.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own sessions at machines over HTTP. */
@RestController
@Tag(name = "me")
class MachineSessionController {

    private final MachineTimes times;
    private final Venues venues;

    MachineSessionController(MachineTimes times, Venues venues) {
        this.times = times;
        this.venues = venues;
    }

    /**
     * @param endedAt null while the machine is on
     * @param minutes of running that were begun, as last told
     * @param allowanceMinutes how many of them an allowance paid
     * @param taken from the shop for it
     * @param price what else it costs, or null: nothing, or not known before it is settled
     * @param doubt why it should not have been on, or null
     * @param verdict what the venue decided about it, or null when there was no doubt; it costs nothing while it waits
     */
    record SessionView(
            String id,
            String resourceId,
            String resource,
            String venueId,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            long minutes,
            long allowanceMinutes,
            List<TakenView> taken,
            @Nullable Amount price,
            boolean settled,
            @Nullable String doubt,
            @Nullable VerdictView verdict) {}

    /** @param state {@code waiting}, {@code charged} or {@code let-go} */
    record VerdictView(
            String state,
            @Nullable Integer minutes,
            @Nullable String reason) {

        static @Nullable VerdictView of(@Nullable Verdict verdict) {
            return verdict == null
                    ? null
                    : new VerdictView(Words.of(verdict.state()), verdict.minutes(), verdict.reason());
        }
    }

    record TakenView(String purchaseId, String name, long quantity, String unit, Amount price) {}

    @GetMapping("/api/v1/me/machine-sessions")
    @Operation(summary = "The caller's sessions at machines, the latest first, and how each was paid")
    ResponseEntity<List<SessionView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale reader) {
        Paging paging = Paging.of(limit, cursor);
        return paging.answer(found(caller, paging), time -> time.session().id().toString(), time -> view(time, reader));
    }

    private List<MachineTime> found(Caller caller, Paging paging) {
        try {
            MachineSessionId after = paging.after() == null ? null : MachineSessionId.parse(paging.after());
            return times.listOf(caller, caller.member(), after, paging.limit() + 1);
        } catch (NotFoundException foreign) {
            throw Paging.badCursor();
        }
    }

    private SessionView view(MachineTime time, Locale reader) {
        MachineSession session = time.session();
        Venue venue = venues.get(session.venue());
        Decision.Reason doubt = session.doubt();
        return new SessionView(
                session.id().toString(),
                session.machine().toString(),
                time.machine(),
                venue.id().toString(),
                Moments.at(session.startedAt(), venue.zone()),
                session.endedAt() == null ? null : Moments.at(session.endedAt(), venue.zone()),
                session.minutes(),
                time.allowanceMinutes(),
                time.taken().stream()
                        .map(purchase -> new TakenView(
                                purchase.id().toString(),
                                purchase.name().in(reader),
                                purchase.quantity(),
                                Words.of(purchase.unit()),
                                Amount.of(purchase.price())))
                        .toList(),
                time.cost() == null ? null : Amount.of(time.cost()),
                time.isSettled(),
                doubt == null ? null : Words.of(doubt),
                VerdictView.of(time.verdict()));
    }
}
