package org.etabli.billing.instalment;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A part of what is open of an invoice.
 *
 * @param dueOn in the operator's calendar
 * @param amount as it was agreed
 * @param open of that, still to be paid; more, where a payment from before the agreement was taken back
 */
public record Instalment(LocalDate dueOn, Money amount, Money open) {

    public boolean isPaid() {
        return open.isZero();
    }

    public boolean isOverdue(LocalDate today) {
        return !isPaid() && dueOn.isBefore(today);
    }
}
