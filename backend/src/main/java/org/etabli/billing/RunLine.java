package org.etabli.billing;

import java.time.LocalDate;
import org.etabli.kernel.Text;
import org.joda.money.Money;

/** What a payer is asked for in a run; it counts unless the alternative to what was proposed was chosen. */
public record RunLine(ChargeKind kind, Text label, LocalDate day, Money amount, boolean counts) {}
