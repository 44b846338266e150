package org.etabli.membership;

import java.time.LocalDate;
import org.etabli.membership.MembershipEvents.CouponApplied;
import org.etabli.plan.CouponOutcome;
import org.etabli.plan.CouponOutcome.Applied;
import org.etabli.plan.Coupons;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses codes where a contract is taken, and has what they take off charged as a discount. */
@Service
public class CouponUses {

    private final Coupons coupons;
    private final ApplicationEventPublisher events;

    CouponUses(Coupons coupons, ApplicationEventPublisher events) {
        this.coupons = coupons;
        this.events = events;
    }

    /**
     * Uses the code for the contract's first fee, or for the pack. What takes the contract gives up when it is refused;
     * used again for the same contract it takes off the same.
     *
     * @param day on which it is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CouponOutcome apply(Membership contract, String code, LocalDate day) {
        Money price = contract.feeOn(contract.feesFrom());
        CouponOutcome outcome = coupons.use(code, contract.plan(), contract.id(), contract.member(), price, day);
        if (outcome instanceof Applied applied && applied.off().isPositive()) {
            events.publishEvent(new CouponApplied(contract, applied.code(), applied.off()));
        }
        return outcome;
    }

    /** The contract was taken back: its code may be used again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Membership contract) {
        coupons.giveBack(contract.id());
    }
}
