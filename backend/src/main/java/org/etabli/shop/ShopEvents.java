package org.etabli.shop;

import org.etabli.kernel.ProductId;
import org.etabli.kernel.VenueId;

/** What happened in shops. Published inside the transaction; listeners that fail undo it. */
public final class ShopEvents {

    private ShopEvents() {}

    public record ProductTaken(Purchase purchase) {}

    /** Too few are left. Said once, until there is enough again. */
    public record ProductLow(ProductId product) {}

    /** Any change that a screen of the venue's shop should follow. */
    public record StockMoved(VenueId venue) {}
}
