package org.etabli.reservation;

import java.util.List;
import org.etabli.membership.AllowancePeriod;
import org.etabli.plan.PricedSlot;
import org.joda.money.Money;

/** What a slot costs in money and why, and the allowances that could pay instead, the best first. */
record Quote(PricedSlot priced, List<AllowancePeriod> allowances) {

    Money price() {
        return priced.price();
    }
}
