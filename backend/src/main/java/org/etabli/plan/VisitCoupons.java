package org.etabli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.plan.CouponOutcome.Applied;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses codes for reservations, once for each. Of two who use the last one at once, one is refused. */
@Service
public class VisitCoupons {

    private final CouponRows coupons;
    private final CouponVisitRows visits;
    private final Clock clock;

    VisitCoupons(CouponRows coupons, CouponVisitRows visits, Clock clock) {
        this.coupons = coupons;
        this.visits = visits;
        this.clock = clock;
    }

    /**
     * What is to be reserved.
     *
     * @param what its name, as a refusal says it
     * @param price without the code
     * @param day on which it is reserved, not for which
     */
    public record Visit(OperatorId operator, String what, MemberId member, Money price, LocalDate day) {}

    /** What the code would take off; nothing is used. */
    @Transactional(readOnly = true)
    public CouponOutcome look(String code, Visit visit) {
        Optional<Coupon> found = coupons.find(visit.operator(), Coupons.normal(code));
        if (found.isEmpty()) {
            return Coupons.refused("coupon-unknown", code.strip());
        }
        Coupon coupon = found.get();
        Optional<Refusal> unfit = refusal(coupon, visit);
        if (unfit.isPresent()) {
            return new CouponOutcome.Refused(unfit.get());
        }
        if (coupon.isUsedUp()) {
            return Coupons.refused("coupon-used-up", coupon.code());
        }
        return Coupons.isUsedUpBy(coupon, coupons.usesBy(coupon, visit.member()) + 1)
                ? Coupons.usedByHer(coupon)
                : new Applied(coupon.code(), coupon.off(visit.price()));
    }

    /** Uses the code for a new reservation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CouponOutcome use(String code, ReservationId reservation, Visit visit) {
        Optional<Coupon> found = coupons.find(visit.operator(), Coupons.normal(code));
        if (found.isEmpty()) {
            return Coupons.refused("coupon-unknown", code.strip());
        }
        Coupon coupon = found.get();
        Optional<Refusal> unfit = refusal(coupon, visit);
        if (unfit.isPresent()) {
            return new CouponOutcome.Refused(unfit.get());
        }
        if (!coupons.count(coupon)) {
            return Coupons.refused("coupon-used-up", coupon.code());
        }
        Money off = coupon.off(visit.price());
        visits.add(reservation, coupon, visit.member(), off, clock.instant());
        if (Coupons.isUsedUpBy(coupon, coupons.usesBy(coupon, visit.member()))) {
            visits.giveBack(reservation);
            return Coupons.usedByHer(coupon);
        }
        return new Applied(coupon.code(), off);
    }

    /** What the reservation's code would take off another price; empty for one without a code. */
    @Transactional(readOnly = true)
    public Optional<Applied> lookAgain(ReservationId reservation, Money price) {
        return visits.find(reservation).map(coupon -> new Applied(coupon.code(), coupon.off(price)));
    }

    /** As {@link #lookAgain}, and has it so from now on: it was used when it was good, whatever became of it since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Applied> useAgain(ReservationId reservation, Money price) {
        Optional<Applied> again = lookAgain(reservation, price);
        again.ifPresent(applied -> visits.change(reservation, applied.off()));
        return again;
    }

    /** The reservation came to nothing: its code may be used again. Does nothing for one without a code. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(ReservationId reservation) {
        visits.giveBack(reservation);
    }

    /** What was taken off these reservations; nothing of those without a code. One statement. */
    public Map<ReservationId, Applied> usedFor(Collection<ReservationId> reservations) {
        return reservations.isEmpty() ? Map.of() : visits.usedFor(reservations);
    }

    /** Whether any code could be used for a reservation today: else nobody needs to be asked for one. */
    public boolean areAny(OperatorId operator, ZoneId zone) {
        LocalDate day = clock.instant().atZone(zone).toLocalDate();
        return coupons.listOf(operator).stream()
                .anyMatch(coupon -> coupon.forReservations()
                        && !day.isBefore(coupon.validFrom())
                        && !coupon.isOver(day)
                        && !coupon.isUsedUp());
    }

    private static Optional<Refusal> refusal(Coupon coupon, Visit visit) {
        return Coupons.refusal(coupon, coupon.forReservations(), Name.of(visit.what()), visit.day());
    }
}
