package org.etabli.plan;

import org.etabli.kernel.Text;
import org.joda.money.Money;

/** One step to a price, and why. @param amount tax included; negative for what it takes off */
public record PriceLine(Text why, Money amount) {}
