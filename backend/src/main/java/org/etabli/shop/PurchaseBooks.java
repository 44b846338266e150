package org.etabli.shop;

/** What was charged for purchases, as billing keeps it. */
public interface PurchaseBooks {

    /** Nothing is owed for it any more; false when an invoice asks for it already, or is about to. */
    boolean takeBack(Purchase purchase);
}
