package org.etabli.plan;

import java.util.ArrayList;
import java.util.List;
import org.etabli.kernel.Text;
import org.joda.money.Money;

/**
 * What a slot costs, tax included, and how it comes about.
 *
 * @param lines they add up to the price; none for what is free for everyone
 */
public record PricedSlot(Money price, List<PriceLine> lines) {

    public PricedSlot {
        lines = List.copyOf(lines);
    }

    static PricedSlot of(Text why, Money price) {
        return new PricedSlot(price, List.of(new PriceLine(why, price)));
    }

    /** The same with one more step. */
    public PricedSlot and(Text why, Money more) {
        List<PriceLine> all = new ArrayList<>(lines);
        all.add(new PriceLine(why, more));
        return new PricedSlot(price.plus(more), all);
    }
}
