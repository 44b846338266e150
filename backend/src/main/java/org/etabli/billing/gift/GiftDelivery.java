package org.etabli.billing.gift;

import java.time.LocalDate;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How a gift card reaches who it is for.
 *
 * @param recipient her name, or null
 * @param email where the card goes; null: to the buyer, who hands it over
 * @param message from the buyer, printed on the card, or null
 * @param on the day it is sent, in the operator's calendar
 */
public record GiftDelivery(
        @Nullable String recipient,
        @Nullable String email,
        @Nullable String message,
        LocalDate on) {

    /** From hand to hand, today. */
    public static GiftDelivery byHand(@Nullable String recipient, LocalDate today) {
        return new GiftDelivery(recipient, null, null, today);
    }

    private static final int MESSAGE = 500;
    /** A surprise is planned for a year ahead at most. */
    private static final int MONTHS = 12;

    /** @throws InvalidInputException naming the field that does not fit */
    public GiftDelivery {
        recipient = Input.optional("recipient", recipient, NewGiftCard.NAME);
        email = email == null || email.isBlank() ? null : Input.email("recipientEmail", email);
        message = Input.optional("message", message, MESSAGE);
    }

    void mustBeSoon(LocalDate today) {
        if (on.isBefore(today) || on.isAfter(today.plusMonths(MONTHS))) {
            throw new InvalidInputException("deliverOn", "within-a-year");
        }
    }
}
