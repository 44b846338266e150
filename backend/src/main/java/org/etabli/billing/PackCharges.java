package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.etabli.billing.Charges.Taken;
import org.etabli.billing.Charges.Used;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.etabli.member.Members;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipEvents.CouponApplied;
import org.etabli.membership.MembershipEvents.PackBought;
import org.etabli.membership.PurchaseCharges;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Charges a pack in the transaction that sells it, and takes off what a code does; the next run asks for it. A pack's
 * source is that of the contract's fee, so that a run finds it charged.
 */
@Component
class PackCharges implements PurchaseCharges {

    private final Charges charges;
    private final Payers payers;
    private final BillingReference reference;
    private final Receivables receivables;
    private final Members members;
    private final Clock clock;

    PackCharges(
            Charges charges,
            Payers payers,
            BillingReference reference,
            Receivables receivables,
            Members members,
            Clock clock) {
        this.charges = charges;
        this.payers = payers;
        this.reference = reference;
        this.receivables = receivables;
        this.members = members;
        this.clock = clock;
    }

    @EventListener
    void on(PackBought bought) {
        Membership pack = bought.membership();
        DueFee fee = new DueFee(pack, pack.startsOn(), pack.endsOn());
        charge(pack, fee.line(rate(fee)), bought.price());
    }

    /** On the day of the fee that it makes lower. */
    @EventListener
    void on(CouponApplied coupon) {
        Membership contract = coupon.membership();
        DueFee fee = new DueFee(contract, contract.feesFrom(), contract.endsOn());
        DraftLine line = new DraftLine(
                couponSource(contract),
                null,
                null,
                ChargeKind.DISCOUNT,
                Stored.write(Text.of(
                        "billing.charge.coupon", coupon.code(), contract.plan().name())),
                contract.feesFrom(),
                1,
                -coupon.off().getAmountMinorLong(),
                rate(fee));
        charge(contract, line, coupon.off().negated());
    }

    private int rate(DueFee fee) {
        OperatorId operator = fee.membership().plan().operator();
        return bills(operator, fee.start()) ? fee.rate(reference) : 0;
    }

    private boolean bills(OperatorId operator, LocalDate day) {
        return reference
                .find(operator)
                .filter(identity -> !day.isBefore(identity.billsFrom()))
                .isPresent();
    }

    /** Where the operator bills elsewhere on that day, nothing is charged here. */
    private void charge(Membership contract, DraftLine line, Money amount) {
        OperatorId operator = contract.plan().operator();
        if (!bills(operator, line.day()) || amount.isZero()) {
            return;
        }
        Instant now = clock.instant();
        payers.need(operator, members.byId(List.of(contract.member())).values(), now);
        charges.record(
                List.of(new Used(operator, Payers.idOf(operator, contract.member()), line, amount.getCurrencyUnit())),
                now);
        receivables.owe(operator, contract.member(), amount, contract.id().value());
    }

    @Override
    public boolean takeBack(Membership pack) {
        DueFee fee = new DueFee(pack, pack.startsOn(), pack.endsOn());
        List<String> sources = List.of(fee.source(), couponSource(pack));
        Optional<List<Taken>> forgotten = charges.forget(sources);
        forgotten.stream()
                .flatMap(List::stream)
                .forEach(charge -> receivables.owe(
                        pack.plan().operator(),
                        pack.member(),
                        charge.amount().negated(),
                        pack.id().value()));
        return forgotten.isPresent();
    }

    private static String couponSource(Membership contract) {
        return "coupon " + contract.id();
    }
}
