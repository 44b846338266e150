package org.etabli.membership;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A pack or day pass for a member, from today on.
 *
 * @param id of the contract to be, made by who asks: asking twice buys once
 * @param coupon a code, or null
 */
public record BuyPack(
        MembershipId id,
        PlanId pack,
        MemberId member,
        @Nullable String coupon) {

    public BuyPack with(String code) {
        return new BuyPack(id, pack, member, code);
    }

    public static BuyPack of(PlanId pack, MemberId member) {
        return new BuyPack(MembershipId.next(), pack, member, null);
    }
}
