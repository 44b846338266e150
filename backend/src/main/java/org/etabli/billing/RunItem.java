package org.etabli.billing;

import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.PayerId;
import org.etabli.kernel.Text;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payer's invoice in a run.
 *
 * @param before what the payer was invoiced for the month before, or null when there was nothing
 * @param reason why somebody should look at it, or null
 * @param answer what was answered, or null
 * @param number of the invoice once it is issued
 * @param error why it could not be issued, or null
 */
public record RunItem(
        PayerId payer,
        String name,
        Money amount,
        @Nullable Money before,
        ItemState state,
        @Nullable RunException exception,
        @Nullable Text reason,
        @Nullable Answer answer,
        @Nullable InvoiceId invoice,
        @Nullable String number,
        @Nullable String error) {

    /** Whether something is owed that has not left. */
    public boolean isBehind() {
        return state != ItemState.ISSUED && exception != RunException.NOTHING_DUE;
    }
}
