package org.etabli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Uses codes for contracts. Of two who use the last one at once, one is refused. */
@Service
public class Coupons {

    private final CouponRows rows;
    private final Clock clock;

    Coupons(CouponRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What the code would take off; nothing is used. */
    public CouponOutcome look(String code, Plan plan, MemberId member, Money price, LocalDate day) {
        Optional<Coupon> found = rows.find(plan.operator(), normal(code));
        if (found.isEmpty()) {
            return refused("coupon-unknown", code.strip());
        }
        Coupon coupon = found.get();
        return refusal(coupon, plan, day)
                .<CouponOutcome>map(CouponOutcome.Refused::new)
                .orElseGet(() -> coupon.isUsedUp()
                        ? refused("coupon-used-up", coupon.code())
                        : isUsedUpBy(coupon, rows.usesBy(coupon, member) + 1)
                                ? usedByHer(coupon)
                                : new CouponOutcome.Applied(coupon.code(), coupon.off(price)));
    }

    /** Uses the code for a contract; using it for the same contract again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CouponOutcome use(
            String code, Plan plan, MembershipId contract, MemberId member, Money price, LocalDate day) {
        Optional<Coupon> found = rows.find(plan.operator(), normal(code));
        if (found.isEmpty()) {
            return refused("coupon-unknown", code.strip());
        }
        Coupon coupon = found.get();
        Optional<Refusal> unfit = refusal(coupon, plan, day);
        if (unfit.isPresent()) {
            return new CouponOutcome.Refused(unfit.get());
        }
        Money off = coupon.off(price);
        if (!rows.use(coupon, contract, member, off, clock.instant())) {
            return new CouponOutcome.Applied(coupon.code(), off);
        }
        if (!rows.count(coupon)) {
            rows.forget(contract);
            return refused("coupon-used-up", coupon.code());
        }
        if (isUsedUpBy(coupon, rows.usesBy(coupon, member))) {
            rows.giveBack(contract);
            return usedByHer(coupon);
        }
        return new CouponOutcome.Applied(coupon.code(), off);
    }

    /** The contract was taken back: its code may be used again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(MembershipId contract) {
        rows.giveBack(contract);
    }

    /** Whether any code could be used today: else nobody needs to be asked for one. */
    public boolean areAny(OperatorId operator, LocalDate day) {
        List<Coupon> known = rows.listOf(operator);
        return known.stream().anyMatch(coupon -> !coupon.isOver(day) && !coupon.isUsedUp());
    }

    static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<Refusal> refusal(Coupon coupon, Plan plan, LocalDate day) {
        boolean fits = plan.isPack() ? coupon.forPacks() : coupon.forPlans();
        return refusal(coupon, fits, plan.name(), day);
    }

    static Optional<Refusal> refusal(Coupon coupon, boolean fits, Name what, LocalDate day) {
        if (day.isBefore(coupon.validFrom())) {
            return Optional.of(Refusal.byRule("coupon-too-early", coupon.code(), coupon.validFrom()));
        }
        LocalDate until = coupon.validUntil();
        if (until != null && coupon.isOver(day)) {
            return Optional.of(Refusal.byRule("coupon-expired", coupon.code(), until.minusDays(1)));
        }
        return fits ? Optional.empty() : Optional.of(Refusal.byRule("coupon-for-other-things", coupon.code(), what));
    }

    static boolean isUsedUpBy(Coupon coupon, long times) {
        return coupon.usesEach() != null && times > coupon.usesEach();
    }

    static CouponOutcome usedByHer(Coupon coupon) {
        return refused("coupon-used-by-you", coupon.code());
    }

    static CouponOutcome refused(String rule, Object... arguments) {
        return new CouponOutcome.Refused(Refusal.byRule(rule, arguments));
    }
}
