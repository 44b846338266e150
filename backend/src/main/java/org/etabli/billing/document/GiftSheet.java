package org.etabli.billing.document;

import java.time.LocalDate;
import org.etabli.kernel.OperatorId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a gift card.
 *
 * @param operator who sells it, {@code seller} by name
 * @param code as printed: it stands here and in the mail, and nowhere else
 * @param message from the buyer, or null
 */
public record GiftSheet(
        OperatorId operator,
        String seller,
        Money amount,
        String code,
        LocalDate expiresOn,
        String buyer,
        @Nullable String recipient,
        @Nullable String message) {}
