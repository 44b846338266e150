package org.etabli.billing;

import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.InvoiceId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment to be recorded.
 *
 * @param key names the wish: asked for twice under one key it is recorded once
 * @param invoices of one payer; filled in this order, what is left over stays with her as a credit
 * @param receivedOn in the operator's calendar; today at the latest
 * @param note for instance a cheque's number, or null
 */
public record NewPayment(
        String key,
        List<InvoiceId> invoices,
        PaymentMethod method,
        Money amount,
        LocalDate receivedOn,
        @Nullable String note) {

    static final int NOTE = 140;
    private static final int KEY = 80;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewPayment {
        key = key(key);
        invoices = List.copyOf(invoices);
        if (invoices.isEmpty()) {
            throw new InvalidInputException("invoices", "required");
        }
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
        note = note == null || note.isBlank() ? null : Input.text("note", note, NOTE);
    }

    /**
     * A wish's name, fit to be kept.
     *
     * @throws InvalidInputException when it is too long, or not printable ASCII
     */
    public static String key(@Nullable String wanted) {
        String key = Input.text("key", wanted, KEY);
        if (!key.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            throw new InvalidInputException("key", "printable-ascii", KEY);
        }
        return key;
    }

    /**
     * Checks what is handed over today for later: a wallet's top-up, a gift card.
     *
     * @param largest in major units
     * @throws InvalidInputException naming the field: no way to hand something over, nothing, or more than that
     */
    public static void mustBeHandedOver(PaymentMethod method, Money amount, int largest) {
        if (!method.isHandedOver()) {
            throw new InvalidInputException("method", "not-readable");
        }
        if (!amount.isPositive()) {
            throw new InvalidInputException("amount", "amount-positive");
        }
        if (amount.isGreaterThan(Money.ofMajor(amount.getCurrencyUnit(), largest))) {
            throw new InvalidInputException("amount", "wallet-at-most", largest);
        }
    }
}
