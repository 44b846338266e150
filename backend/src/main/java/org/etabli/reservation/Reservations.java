package org.etabli.reservation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.plan.CouponOutcome;
import org.etabli.reservation.ReservationEvents.ReservationChanged;
import org.etabli.reservation.ReservationEvents.ReservationConfirmed;
import org.etabli.reservation.ReservationEvents.ReservationDeclined;
import org.etabli.reservation.ReservationEvents.ReservationHeld;
import org.etabli.reservation.ReservationEvents.ReservationRefused;
import org.etabli.reservation.ReservationEvents.ReservationRequested;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes requests. Each call is one transaction, retried as a whole when another one made it impossible: the rules, then
 * the units, then the price, then the word to everyone who listens; all of it or nothing.
 */
@Service
public class Reservations {

    /** How long a hold waits for its holder to decide. */
    public static final Duration HOLD = Duration.ofMinutes(5);

    private static final int LONGEST_TITLE = 120;

    private final Transactions transactions;
    private final ReservationAccess access;
    private final Admission admission;
    private final Placement placement;
    private final Pricing pricing;
    private final Discounts discounts;
    private final ReservationStore store;
    private final Clock clock;

    Reservations(
            Transactions transactions,
            ReservationAccess access,
            Admission admission,
            Placement placement,
            Pricing pricing,
            Discounts discounts,
            ReservationStore store,
            Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.admission = admission;
        this.placement = placement;
        this.pricing = pricing;
        this.discounts = discounts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Reserves, or says why not. Where the venue approves reservations, the answer is a reservation that waits for it.
     *
     * @throws org.etabli.kernel.NotFoundException for a resource or member that does not exist for the caller
     * @throws InvalidInputException for a unit of another resource, or a title of more than 120 characters
     * @throws NotAllowedException for a gift to oneself, or by who does not work the desk
     */
    public ReservationOutcome request(Caller caller, RequestReservation request) {
        return take(caller, request, null);
    }

    /** As {@link #request}, but only kept for {@link #HOLD} until {@link #confirm}. */
    public ReservationOutcome hold(Caller caller, RequestReservation request) {
        return hold(caller, request, HOLD);
    }

    /** As {@link #hold(Caller, RequestReservation)}, for as long as a payment may take. */
    ReservationOutcome hold(Caller caller, RequestReservation request, Duration keep) {
        return take(caller, request, keep);
    }

    private ReservationOutcome take(Caller caller, RequestReservation request, @Nullable Duration onlyHold) {
        mustBeWellFormed(request);
        boolean byStaff = access.actsAsStaff(caller, request.resource(), request.member());
        if (request.payment() == RequestReservation.Payment.COMPLIMENTARY && !byStaff) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
        return transactions.inOne(() -> {
            Facts facts = admission.facts(request, null);
            placement.mustOffer(facts.resource(), request.unit());
            Optional<Refusal> refusal = admission.refusal(facts, byStaff);
            if (refusal.isPresent()) {
                return refused(request, refusal.get());
            }
            ReservationId id = ReservationId.next();
            Optional<UnitId> unit = placement.place(id, facts.resource(), request.unit(), request.slot());
            if (unit.isEmpty()) {
                return refused(request, slotTaken(facts));
            }
            Optional<CouponOutcome> coupon = discounts.use(id, request, facts);
            if (coupon.isPresent() && coupon.get() instanceof CouponOutcome.Refused no) {
                placement.release(id);
                return refused(request, no.refusal());
            }
            Facts priced = discounted(facts, coupon);
            admission.welcome(facts, request.member());
            ReservationStatus status = onlyHold != null
                    ? ReservationStatus.HELD
                    : facts.rule().needsApproval() && !byStaff
                            ? ReservationStatus.REQUESTED
                            : ReservationStatus.CONFIRMED;
            Reservation reservation = new Reservation(
                    id,
                    facts.venue().id(),
                    unit.get(),
                    request,
                    pricing.hold(id, priced, request.member(), request.payment()),
                    status,
                    onlyHold != null ? facts.now().plus(onlyHold) : null,
                    caller.member(),
                    facts.now());
            store.add(reservation, taken(reservation));
            return new Confirmed(reservation.details());
        });
    }

    /** Turns a hold into a reservation. Refused when it has run out meanwhile. */
    public ReservationOutcome confirm(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (reservation.canBe(ReservationStatus.CONFIRMED, ReservationStatus.REQUESTED)) {
                return new Confirmed(reservation.details());
            }
            if (!reservation.canBe(ReservationStatus.HELD)) {
                return new Refused(List.of(Refusal.byState("hold-expired")));
            }
            if (admission.needsApproval(reservation.resource()) && !access.isDesk(caller, reservation.venue())) {
                reservation.awaitApproval();
            } else {
                reservation.confirm();
            }
            store.save(reservation, taken(reservation));
            return new Confirmed(reservation.details());
        });
    }

    /** The venue says yes to a request. Does nothing when it has said so before. */
    public ReservationDetails approve(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byDesk(caller, id);
            if (reservation.canBe(ReservationStatus.REQUESTED)) {
                reservation.confirm();
                store.save(reservation, new ReservationConfirmed(reservation.details()));
            }
            return reservation.details();
        });
    }

    /** The venue says no; nothing is charged. */
    public ReservationDetails decline(Caller caller, ReservationId id) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byDesk(caller, id);
            if (reservation.canBe(ReservationStatus.REQUESTED)) {
                reservation.decline(clock.instant());
                placement.release(id);
                pricing.settle(reservation.hold(), 0);
                discounts.giveBack(id);
                store.save(reservation, new ReservationDeclined(reservation.details()));
            }
            return reservation.details();
        });
    }

    private static Facts discounted(Facts facts, Optional<CouponOutcome> coupon) {
        return coupon.isPresent() && coupon.get() instanceof CouponOutcome.Applied applied
                ? facts.at(facts.quote().less(applied))
                : facts;
    }

    private static ReservationChanged taken(Reservation reservation) {
        ReservationDetails details = reservation.details();
        return switch (details.status()) {
            case HELD -> new ReservationHeld(details);
            case REQUESTED -> new ReservationRequested(details);
            default -> new ReservationConfirmed(details);
        };
    }

    private Refused refused(RequestReservation request, Refusal refusal) {
        store.tell(new ReservationRefused(request, refusal));
        return new Refused(List.of(refusal));
    }

    static Refusal slotTaken(Facts facts) {
        return Refusal.byState("slot-taken", facts.resource().name(), LocalSlot.of(facts.slot(), facts.zone()));
    }

    private static void mustBeWellFormed(RequestReservation request) {
        String title = request.title();
        if (title != null && title.length() > LONGEST_TITLE) {
            throw new InvalidInputException("title", "too-long", LONGEST_TITLE);
        }
        if (request.guests() < 0 || request.guests() > 500) {
            throw new InvalidInputException("guests", "out-of-range", 0, 500);
        }
    }
}
