package org.etabli.reservation;

import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.plan.VisitCoupons;
import org.etabli.plan.VisitCoupons.Visit;
import org.etabli.reservation.RequestReservation.Payment;
import org.springframework.stereotype.Component;

/** What a discount code makes of a reservation's price. */
@Component
class Discounts {

    private final VisitCoupons coupons;

    Discounts(VisitCoupons coupons) {
        this.coupons = coupons;
    }

    /** What the request's code would take off; empty without a code. */
    Optional<CouponOutcome> look(RequestReservation request, Facts facts) {
        return Optional.ofNullable(request.coupon())
                .map(code -> isFree(request, facts) ? nothingToPay(code) : coupons.look(code, visit(request, facts)));
    }

    /** Uses the request's code for a new reservation; empty without a code. */
    Optional<CouponOutcome> use(ReservationId id, RequestReservation request, Facts facts) {
        return Optional.ofNullable(request.coupon())
                .map(code ->
                        isFree(request, facts) ? nothingToPay(code) : coupons.use(code, id, visit(request, facts)));
    }

    /** What the code of a reservation would take off where it might move to; empty for one without a code. */
    Optional<Applied> lookAgain(ReservationId moving, Facts facts) {
        return coupons.lookAgain(moving, facts.quote().price());
    }

    /** The code of a reservation goes with it when it moves; empty for one without a code. */
    Optional<Applied> moveAlong(ReservationId moving, Facts facts) {
        return coupons.useAgain(moving, facts.quote().price());
    }

    /** Nothing is owed for the reservation: its code is good once more. */
    void giveBack(ReservationId id) {
        coupons.giveBack(id);
    }

    private static boolean isFree(RequestReservation request, Facts facts) {
        return facts.quote().price().isZero() || request.payment() == Payment.COMPLIMENTARY;
    }

    private static CouponOutcome nothingToPay(String code) {
        return new CouponOutcome.Refused(Refusal.byRule("coupon-nothing-to-pay", code));
    }

    private static Visit visit(RequestReservation request, Facts facts) {
        return new Visit(
                facts.resource().operator(),
                facts.resource().name(),
                request.member(),
                facts.quote().price(),
                facts.today());
    }
}
