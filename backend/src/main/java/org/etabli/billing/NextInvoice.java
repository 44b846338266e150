package org.etabli.billing;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;

/**
 * What an operator's next invoice comes to so far.
 *
 * @param on the day after the month that it is for
 * @param lines the earliest first, VAT included
 */
public record NextInvoice(OperatorId operator, LocalDate on, List<FutureLine> lines, Money total) {}
