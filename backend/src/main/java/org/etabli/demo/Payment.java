package org.etabli.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a visit is paid.
 *
 * @param priceMinor due in money, in cents; 0 when an allowance pays
 * @param measure what {@code credit} counts, or null when no allowance pays
 * @param hold the pending transfer while it stands, or null
 * @param feeMinor kept in money after a late cancellation or a no-show
 */
record Payment(
        long priceMinor,
        long credit,
        @Nullable String measure,
        @Nullable UUID account,
        @Nullable UUID hold,
        long feeMinor) {

    static final Payment NOTHING = new Payment(0, 0, null, null, null, 0);
}
