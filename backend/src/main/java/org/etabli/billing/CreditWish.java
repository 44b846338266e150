package org.etabli.billing;

import java.util.Map;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given back of an invoice.
 *
 * @param amounts by the line's place, from 1, in minor units, VAT included; empty for all that is left
 * @param reason in a few words, or null
 */
public record CreditWish(
        InvoiceId invoice,
        Map<Integer, Long> amounts,
        @Nullable String reason) {

    static final int REASON = 200;

    /** @throws InvalidInputException naming the field that does not fit */
    public CreditWish {
        amounts = Map.copyOf(amounts);
        reason = Input.optional("reason", reason, REASON);
        if (amounts.values().stream().anyMatch(minor -> minor == 0)) {
            throw new InvalidInputException("lines", "amount-positive");
        }
    }

    /** All that is left of it. */
    public static CreditWish whole(InvoiceId invoice, @Nullable String reason) {
        return new CreditWish(invoice, Map.of(), reason);
    }
}
