package org.etabli.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.Charges.Used;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Text;
import org.etabli.member.Members;
import org.etabli.membership.Membership;
import org.etabli.membership.MembershipEvents.CouponApplied;
import org.etabli.membership.MembershipEvents.PackBought;
import org.etabli.membership.PurchaseCharges;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    PackCharges(
            Charges charges,
            Payers payers,
            BillingReference reference,
            Receivables receivables,
            Members members,
            JdbcClient jdbc,
            Clock clock) {
        this.charges = charges;
        this.payers = payers;
        this.reference = reference;
        this.receivables = receivables;
        this.members = members;
        this.jdbc = jdbc;
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
        List<Money> charged = jdbc.sql("SELECT amount_minor, currency FROM charge WHERE source IN (:sources)")
                .param("sources", sources)
                .query((row, n) ->
                        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")))
                .list();
        long asked = jdbc.sql("SELECT COUNT(*) FROM charge c WHERE c.source IN (:sources) AND (c.invoice_id IS NOT NULL"
                        + " OR EXISTS (SELECT 1 FROM billing_run r JOIN billing_run_line l ON l.run_id = r.id"
                        + " WHERE r.operator_id = c.operator_id AND r.unfinished AND l.payer_id = c.payer_id"
                        + " AND l.source = c.source))")
                .param("sources", sources)
                .query(Long.class)
                .single();
        if (asked > 0) {
            return false;
        }
        int forgotten = jdbc.sql("DELETE FROM charge WHERE source IN (:sources) AND invoice_id IS NULL")
                .param("sources", sources)
                .update();
        if (forgotten < charged.size()) {
            throw new ConcurrencyFailureException("invoiced meanwhile");
        }
        charged.forEach(amount -> receivables.owe(
                pack.plan().operator(),
                pack.member(),
                amount.negated(),
                pack.id().value()));
        return true;
    }

    private static String couponSource(Membership contract) {
        return "coupon " + contract.id();
    }
}
