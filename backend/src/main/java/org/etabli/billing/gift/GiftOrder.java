package org.etabli.billing.gift;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A gift card that leaves by mail.
 *
 * @param id of its gift card, too
 * @param buyerEmail null when it was bought at the desk
 */
public record GiftOrder(
        UUID id,
        OperatorId operator,
        Money amount,
        String buyer,
        @Nullable String buyerEmail,
        GiftDelivery delivery,
        Locale locale,
        boolean paid,
        boolean mailed) {

    /** Where the card itself goes. */
    public String address() {
        String recipients = delivery.email();
        if (recipients != null) {
            return recipients;
        }
        if (buyerEmail == null) {
            throw new IllegalStateException("gift order " + id + " reaches nobody");
        }
        return buyerEmail;
    }

    /** Whether the buyer hears of it apart from the card. */
    boolean needsReceipt(LocalDate today) {
        return buyerEmail != null && (delivery.email() != null || delivery.on().isAfter(today));
    }
}
