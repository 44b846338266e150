package org.etabli.plan;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a plan costs for one period from a day on, tax included.
 *
 * @param forAll whether contracts begun before the day pay it too, from their next period on; else they keep their fee
 */
public record Fee(LocalDate from, Money amount, boolean forAll) {}
