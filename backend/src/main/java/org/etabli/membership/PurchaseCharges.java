package org.etabli.membership;

/** What was charged for contracts, as billing keeps it. */
public interface PurchaseCharges {

    /** Nothing is owed for the contract any more; false when an invoice asks for it already, or is about to. */
    boolean takeBack(Membership membership);
}
