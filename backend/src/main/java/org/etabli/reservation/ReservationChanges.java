package org.etabli.reservation;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.UnitId;
import org.etabli.reservation.ReservationEvents.HoldEnded;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationMoved;
import org.etabli.reservation.ReservationEvents.ReservationRefused;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.BookingRule;
import org.etabli.resource.Resources;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** Moves and cancels. What it will cost is told first: {@link #termsOf}. */
@Service
public class ReservationChanges {

    private static final RoundingMode UP = RoundingMode.UP;

    private final Transactions transactions;
    private final ReservationAccess access;
    private final Admission admission;
    private final Placement placement;
    private final Pricing pricing;
    private final Discounts discounts;
    private final ReservationStore store;
    private final Resources resources;
    private final Clock clock;

    ReservationChanges(
            Transactions transactions,
            ReservationAccess access,
            Admission admission,
            Placement placement,
            Pricing pricing,
            Discounts discounts,
            ReservationStore store,
            Resources resources,
            Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.admission = admission;
        this.placement = placement;
        this.pricing = pricing;
        this.discounts = discounts;
        this.store = store;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * Moves to another slot or unit under the rules of a new request; when refused, the reservation stays as it was.
     *
     * @throws org.etabli.kernel.NotFoundException when it does not exist for the caller
     */
    public ReservationOutcome move(Caller caller, MoveReservation move) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, move.reservation());
            if (!reservation.canBe(ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED)) {
                return new Refused(List.of(Refusal.byState("no-longer-movable")));
            }
            boolean byStaff = access.isDesk(caller, reservation.venue());
            ReservationDetails before = reservation.details();
            UnitId unit = move.unit() == null ? before.unit() : move.unit();
            RequestReservation asNew = new RequestReservation(
                    before.resource(),
                    unit,
                    move.slot(),
                    before.member(),
                    before.title(),
                    before.guests(),
                    RequestReservation.Payment.BEST);
            Facts facts = admission.facts(asNew, before.id());
            placement.mustOffer(facts.resource(), unit);
            Optional<Refusal> refusal = admission.refusal(facts, byStaff);
            if (refusal.isPresent()) {
                return refused(asNew, refusal.get());
            }
            if (!placement.move(before.id(), facts.resource(), unit, move.slot())) {
                return refused(asNew, Reservations.slotTaken(facts));
            }
            pricing.settle(reservation.hold(), 0);
            reservation.moveTo(unit, move.slot(), settlement(before, facts));
            store.save(reservation, new ReservationMoved(reservation.details(), before));
            return new Confirmed(reservation.details());
        });
    }

    /** Paid in money where a code stands on it, which goes along; else as a new request would be. */
    private Settlement settlement(ReservationDetails moving, Facts facts) {
        return discounts
                .moveAlong(moving.id(), facts)
                .map(coupon -> pricing.hold(
                        moving.id(),
                        facts.at(facts.quote().less(coupon)),
                        moving.member(),
                        RequestReservation.Payment.MONEY))
                .orElseGet(() -> pricing.hold(moving.id(), facts, moving.member(), RequestReservation.Payment.BEST));
    }

    /** What cancelling this moment would cost. */
    public CancellationTerms termsOf(Caller caller, ReservationId id) {
        return transactions.inOne(() -> terms(access.byHolderOrDesk(caller, id)));
    }

    /**
     * Cancels, on the terms of this moment. Cancelling what is cancelled answers the same again.
     *
     * @return empty refusals never: either the terms that were applied, or why it can't be cancelled any more
     */
    public CancellationOutcome cancel(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (reservation.canBe(ReservationStatus.CANCELLED)) {
                return new CancellationOutcome.Cancelled(reservation.details());
            }
            if (!reservation.canBe(ReservationStatus.HELD, ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED)) {
                return new CancellationOutcome.TooLate(Refusal.byState("no-longer-cancellable"));
            }
            CancellationTerms terms = terms(reservation);
            Credit kept = terms.creditKept();
            pricing.settle(reservation.hold(), kept == null ? terms.fee().getAmountMinorLong() : kept.amount());
            placement.release(id);
            if (terms.fee().isZero()) {
                discounts.giveBack(id);
            }
            boolean onlyHeld = reservation.canBe(ReservationStatus.HELD);
            reservation.cancel(terms.fee(), clock.instant());
            store.save(
                    reservation,
                    onlyHeld
                            ? new HoldEnded(reservation.details())
                            : new ReservationCancelled(reservation.details(), terms.fee(), kept));
            return new CancellationOutcome.Cancelled(reservation.details());
        });
    }

    private CancellationTerms terms(Reservation reservation) {
        BookingRule rule = resources.get(reservation.resource()).rule();
        Instant now = clock.instant();
        FreeCancellation byTime = FreeCancellation.of(rule, reservation.slot(), reservation.createdAt());
        boolean free = reservation.canBe(ReservationStatus.HELD, ReservationStatus.REQUESTED) || byTime.isFreeAt(now);
        int percent = free ? 0 : rule.lateCancelPercent();
        Money fee = reservation.price().multipliedBy(percent).dividedBy(100, UP);
        Credit paid = reservation.details().credit();
        Credit kept = paid == null || reservation.hold() == null && paid.under() == null ? null : paid.part(percent);
        return new CancellationTerms(byTime.until(), free, byTime.isSecondThoughtAt(now), fee, kept);
    }

    private Refused refused(RequestReservation request, Refusal refusal) {
        store.tell(new ReservationRefused(request, refusal));
        return new Refused(List.of(refusal));
    }
}
