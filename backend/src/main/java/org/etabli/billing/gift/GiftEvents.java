package org.etabli.billing.gift;

/** What happened to gift cards. Published inside the transaction; listeners that fail undo it. */
public final class GiftEvents {

    private GiftEvents() {}

    /** Its day has come: it is to be mailed. */
    public record GiftCardDue(GiftOrder order) {}

    /** It is paid for, and the buyer hears when it leaves, and to whom. */
    public record GiftCardBought(GiftOrder order) {}
}
