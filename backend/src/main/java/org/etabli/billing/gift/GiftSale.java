package org.etabli.billing.gift;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gift card that was sold.
 *
 * @param number of the payment, as printed
 * @param code as printed; null when it leaves by mail, or was sold under this key before: it is shown once
 */
public record GiftSale(UUID id, String number, @Nullable String code, LocalDate expiresOn) {}
