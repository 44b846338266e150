package org.etabli.reservation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.reservation.ReservationEvents.ReservationCancelled;
import org.etabli.reservation.ReservationEvents.ReservationMoved;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.etabli.resource.Resource;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is owed to the holder of a reservation when the venue can't keep it: something else in its place, or nothing to pay. */
@Service
public class Rebookings {

    private final Transactions transactions;
    private final ReservationAccess access;
    private final Admission admission;
    private final Placement placement;
    private final Pricing pricing;
    private final Discounts discounts;
    private final ReservationStore store;
    private final Clock clock;

    Rebookings(
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
     * Moves her reservation to another resource, of another operator perhaps, under the rules of a new request. It never
     * gets dearer: what is cheaper there costs less, what is dearer costs what it did, and what an allowance pays stays
     * paid by it. When refused, the reservation stays as it was.
     *
     * @param wished which of a pool; null for what is taken as a whole
     * @throws org.etabli.kernel.NotFoundException when it does not exist for the caller
     */
    public ReservationOutcome move(
            Caller caller, ReservationId id, ResourceId to, @Nullable UnitId wished, TimeSlot slot) {
        return transactions.inOne(() -> {
            Reservation reservation = access.byHolderOrDesk(caller, id);
            if (!isStanding(reservation)) {
                return new Refused(List.of(Refusal.byState("no-longer-movable")));
            }
            ReservationDetails before = reservation.details();
            RequestReservation wanted = new RequestReservation(
                    to,
                    wished,
                    slot,
                    before.member(),
                    before.title(),
                    before.guests(),
                    RequestReservation.Payment.BEST);
            Facts facts = admission.facts(wanted, id);
            Resource resource = facts.resource();
            UnitId unit = wished == null ? resource.unitIds().getFirst() : wished;
            placement.mustOffer(resource, unit);
            Optional<Refusal> refusal = admission.refusal(facts, false);
            if (refusal.isPresent()) {
                return new Refused(List.of(refusal.get()));
            }
            if (!placement.move(id, resource, unit, slot)) {
                return new Refused(List.of(Reservations.slotTaken(facts)));
            }
            admission.welcome(facts, before.member());
            reservation.moveTo(resource.venue(), to, unit, slot, settlement(reservation, facts));
            store.save(reservation, new ReservationMoved(reservation.details(), before));
            return new Confirmed(reservation.details());
        });
    }

    /**
     * Cancels it at no cost and gives everything back, whatever the hour; the caller of this must know that the venue is
     * the cause. Does nothing to one that does not stand any more.
     *
     * @return whether it stood
     */
    public boolean giveBack(ReservationId id) {
        return transactions.inOne(() -> {
            Optional<Reservation> standing = store.find(id).filter(Rebookings::isStanding);
            standing.ifPresent(reservation -> {
                Money nothing = Money.zero(reservation.price().getCurrencyUnit());
                Credit paid = reservation.details().credit();
                pricing.settle(reservation.hold(), 0);
                placement.release(id);
                discounts.giveBack(id);
                reservation.cancel(nothing, clock.instant());
                store.save(
                        reservation,
                        new ReservationCancelled(reservation.details(), nothing, paid == null ? null : paid.part(0)));
            });
            return standing.isPresent();
        });
    }

    private static boolean isStanding(Reservation reservation) {
        return reservation.canBe(ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED);
    }

    private Settlement settlement(Reservation reservation, Facts facts) {
        Money before = reservation.price();
        if (before.isZero()) {
            return reservation.settlement();
        }
        Optional<Applied> coupon = discounts.moveAlong(reservation.id(), facts);
        Quote quote = coupon.map(applied -> facts.quote().less(applied)).orElse(facts.quote());
        pricing.settle(reservation.hold(), 0);
        return pricing.hold(
                reservation.id(),
                facts.at(quote.atMost(before)),
                reservation.member(),
                RequestReservation.Payment.MONEY);
    }
}
