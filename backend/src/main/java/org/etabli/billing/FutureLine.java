package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.Text;
import org.joda.money.Money;

/**
 * A line of an invoice to come.
 *
 * @param amount VAT included; negative for what is given back or not due any more
 * @param dropped it would have been due, and is not any more
 */
public record FutureLine(Text label, LocalDate day, Money amount, boolean dropped) {}
