package org.etabli.roaming;

import java.math.RoundingMode;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.ResourceKind;
import org.joda.money.Money;

/**
 * What the home pays the host for a kind of resource.
 *
 * @param amount for one {@code per}, net of VAT, in the host's currency
 */
public record RoamingPrice(ResourceKind kind, RoamingMeasure per, Money amount) {

    /** @throws InvalidInputException naming the field that does not fit */
    public RoamingPrice {
        Input.chosen("kind", kind);
        Input.chosen("per", per);
        Input.chosen("amount", amount);
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
    }

    /** For so many minutes or half-days, net of VAT, rounded half up to the minor unit. */
    public Money of(long counted) {
        return amount.multipliedBy(counted).dividedBy(per.whole(), RoundingMode.HALF_UP);
    }
}
