package org.etabli.shop;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PurchaseId;
import org.jspecify.annotations.Nullable;

/**
 * Why there is more or less of a product than before.
 *
 * @param quantity in units, less than zero where it goes out
 * @param left what there is then
 * @param reason of a correction, else null
 * @param purchase what a member took or brought back, else null
 */
public record StockMovement(
        Kind kind,
        long quantity,
        long left,
        @Nullable String reason,
        @Nullable PurchaseId purchase,
        MemberId by,
        Instant at) {

    public enum Kind {
        DELIVERY,
        SALE,
        TAKEN_BACK,
        CORRECTION
    }
}
