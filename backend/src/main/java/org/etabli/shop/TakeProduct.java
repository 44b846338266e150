package org.etabli.shop;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.jspecify.annotations.Nullable;

/**
 * Wants to take something from a shop.
 *
 * @param id made by the form: sent twice, it is one
 * @param quantity in the product's unit
 * @param session the time at a machine that it is for; null for the one that runs for her at the venue, if one does
 */
public record TakeProduct(
        PurchaseId id,
        ProductId product,
        long quantity,
        MemberId member,
        @Nullable MachineSessionId session) {

    /** @throws InvalidInputException unless the quantity is above zero and not beyond reason */
    public TakeProduct {
        Input.within("quantity", quantity, 1, 100_000);
    }
}
