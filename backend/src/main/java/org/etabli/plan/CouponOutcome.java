package org.etabli.plan;

import org.etabli.kernel.Refusal;
import org.joda.money.Money;

/** What a code does to a price. */
public sealed interface CouponOutcome {

    /** @param off what it takes off, tax included, as a positive amount */
    record Applied(String code, Money off) implements CouponOutcome {}

    record Refused(Refusal refusal) implements CouponOutcome {}
}
