package org.etabli.membership;

import org.joda.money.Money;

/** What happened to contracts. Published inside the transaction; listeners that fail undo it. */
public final class MembershipEvents {

    private MembershipEvents() {}

    /** Something about a contract was agreed that was otherwise before. */
    public record ContractChanged(PlannedChange change) {}

    /** @param price tax included */
    public record PackBought(Membership membership, Money price) {}

    /**
     * A code was used when the contract was taken: the first fee, or the pack's price, is so much lower.
     *
     * @param off a positive amount, tax included
     */
    public record CouponApplied(Membership membership, String code, Money off) {}
}
