package org.etabli.plan;

import java.util.List;
import org.joda.money.Money;

/** What a sample member would pay for a period, line by line, tax included. */
public record SampleBill(List<PriceLine> lines, Money total) {}
