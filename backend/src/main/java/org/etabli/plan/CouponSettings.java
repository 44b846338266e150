package org.etabli.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.database.Transactions;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.network.Venues;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes codes and ends them. */
@Service
public class CouponSettings {

    private final CouponRows rows;
    private final Venues venues;
    private final OfferAccess access;
    private final Transactions transactions;
    private final Clock clock;

    CouponSettings(CouponRows rows, Venues venues, OfferAccess access, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.venues = venues;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of the operator's, the latest first. */
    public List<Coupon> list(Caller caller, OperatorId operator) {
        access.mustManage(caller, operator);
        return rows.listOf(operator);
    }

    /** @throws InvalidInputException naming the field that does not fit */
    public void create(Caller caller, Coupon coupon) {
        access.mustManage(caller, coupon.operator());
        Operator operator = venues.getOperator(coupon.operator());
        Coupon fit = fitting(coupon, operator);
        transactions.inOne(() -> {
            if (!rows.add(fit, operator.currency().getCode(), clock.instant())) {
                throw new InvalidInputException("code", "name-in-use");
            }
        });
    }

    /**
     * Ends it on the day; null lets it go on without an end.
     *
     * @throws NotFoundException when the operator has no such coupon
     */
    public void end(Caller caller, OperatorId operator, UUID id, @Nullable LocalDate day) {
        access.mustManage(caller, operator);
        transactions.inOne(() -> {
            if (rows.listOf(operator).stream().noneMatch(coupon -> coupon.id().equals(id))) {
                throw new NotFoundException("coupon", id);
            }
            rows.end(id, day);
        });
    }

    private static Coupon fitting(Coupon coupon, Operator operator) {
        String code = Coupons.normal(Input.text("code", coupon.code(), 30));
        if (!code.matches("[A-Z0-9-]{3,30}")) {
            throw new InvalidInputException("code", "code-letters-and-digits");
        }
        Integer percent = coupon.percent();
        Money amount = coupon.amount();
        if (percent != null) {
            Input.within("percent", percent, 1, 100);
        } else if (amount == null) {
            throw new InvalidInputException("amount", "required");
        } else if (!amount.getCurrencyUnit().equals(operator.currency())) {
            throw new InvalidInputException(
                    "amount", "another-currency", operator.currency().getCode());
        } else if (!amount.isPositive() || amount.getAmountMajorLong() > 100_000) {
            throw new InvalidInputException("amount", "out-of-range", 1, 100_000);
        }
        if (!coupon.forPacks() && !coupon.forPlans() && !coupon.forReservations()) {
            throw new InvalidInputException("for", "required");
        }
        LocalDate until = coupon.validUntil();
        if (until != null && !coupon.validFrom().isBefore(until)) {
            throw new InvalidInputException("validUntil", "until-before-from");
        }
        atLeastOne("uses", coupon.uses());
        atLeastOne("usesEach", coupon.usesEach());
        return new Coupon(
                coupon.id(),
                coupon.operator(),
                code,
                percent,
                percent != null ? null : amount,
                coupon.forPlans(),
                coupon.forPacks(),
                coupon.forReservations(),
                coupon.validFrom(),
                until,
                coupon.uses(),
                coupon.usesEach(),
                0);
    }

    private static void atLeastOne(String field, @Nullable Integer number) {
        if (number != null) {
            Input.within(field, number, 1, 1_000_000);
        }
    }
}
