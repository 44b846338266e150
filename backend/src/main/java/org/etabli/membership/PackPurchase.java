package org.etabli.membership;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.joda.money.Money;

/**
 * A pack that was sold.
 *
 * @param price then, tax included
 * @param soldBy the buyer herself, or who sold it to her
 */
public record PackPurchase(Membership membership, Money price, MemberId soldBy, Instant boughtAt) {}
