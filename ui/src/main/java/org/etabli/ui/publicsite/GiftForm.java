package org.etabli.ui.publicsite;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.etabli.billing.gift.GiftDelivery;
import org.etabli.billing.gift.NewGiftOrder;
import org.etabli.kernel.Ids;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.network.Operator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to give a gift card, as she typed it.
 *
 * @param id made with the form, so that it is bought once however often it is sent
 */
record GiftForm(
        @Nullable String id,
        @Nullable String seller,
        @Nullable String amount,
        @Nullable String buyer,
        @Nullable String buyerEmail,
        @Nullable String recipient,
        @Nullable String recipientEmail,
        @Nullable String message,
        @Nullable String deliverOn) {

    private static final String USUAL = "50";

    static GiftForm empty(Operator seller, LocalDate today) {
        return new GiftForm(
                UUID.randomUUID().toString(),
                seller.id().toString(),
                USUAL,
                null,
                null,
                null,
                null,
                null,
                today.toString());
    }

    /** @throws InvalidInputException naming the field that does not fit */
    NewGiftOrder wish(Operator from, Locale reader) {
        return new NewGiftOrder(
                Ids.parse(Objects.requireNonNullElse(id, "")),
                from.id(),
                money(from),
                Objects.requireNonNullElse(buyer, ""),
                Objects.requireNonNullElse(buyerEmail, ""),
                new GiftDelivery(recipient, recipientEmail, message, day()),
                reader);
    }

    private Money money(Operator from) {
        try {
            String typed = Input.text("amount", amount, 12).replace(',', '.');
            return Money.of(from.currency(), new BigDecimal(typed));
        } catch (NumberFormatException | ArithmeticException wrong) {
            throw new InvalidInputException("amount", "not-readable");
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(deliverOn, ""));
        } catch (DateTimeException wrong) {
            throw new InvalidInputException("deliverOn", "within-a-year");
        }
    }
}
