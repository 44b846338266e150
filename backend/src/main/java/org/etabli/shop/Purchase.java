package org.etabli.shop;

import java.time.Duration;
import java.time.Instant;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.VenueId;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a member took, and what it costs her.
 *
 * @param name the product's today
 * @param session the time at a machine that it was for, or null
 * @param price of all of it, all taxes included
 * @param vatRate in hundredths of a percent as the product had it then, or null for the operator's rate for its shop
 * @param soldBy who of the staff, or null when she took it herself
 * @param takenBackAt when it came back, or null
 */
public record Purchase(
        PurchaseId id,
        ProductId product,
        Name name,
        ProductUnit unit,
        OperatorId operator,
        VenueId venue,
        MemberId member,
        @Nullable MachineSessionId session,
        long quantity,
        Money price,
        @Nullable Integer vatRate,
        Instant boughtAt,
        @Nullable MemberId soldBy,
        @Nullable Instant takenBackAt) {

    /** How long she can bring it back by herself. */
    public static final Duration HERS_TO_UNDO = Duration.ofMinutes(15);

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    /** Whether she can still bring it back by herself. */
    public boolean isHersToUndo(Instant now) {
        return !isTakenBack() && now.isBefore(boughtAt.plus(HERS_TO_UNDO));
    }
}
