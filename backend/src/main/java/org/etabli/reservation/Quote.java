package org.etabli.reservation;

import java.util.List;
import org.etabli.kernel.Text;
import org.etabli.membership.AllowancePeriod;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.PricedSlot;
import org.joda.money.Money;

/** What a slot costs in money and why, and the allowances that could pay instead, the best first. */
record Quote(PricedSlot priced, List<AllowancePeriod> allowances) {

    /** The same with a code used. */
    Quote less(CouponOutcome.Applied coupon) {
        return new Quote(
                priced.and(Text.of("price.coupon", coupon.code()), coupon.off().negated()), allowances);
    }

    /** The same, not dearer than this. */
    Quote atMost(Money most) {
        return price().isGreaterThan(most)
                ? new Quote(priced.and(Text.of("price.in-place"), most.minus(price())), allowances)
                : this;
    }

    Money price() {
        return priced.price();
    }
}
