package org.etabli.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of coupons and of their uses. */
@Component
class CouponRows {

    private final JdbcClient jdbc;

    CouponRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Coupon> listOf(OperatorId operator) {
        return jdbc.sql("SELECT * FROM coupon WHERE operator_id = ? ORDER BY created_at DESC, code")
                .param(operator.value())
                .query(CouponRows::coupon)
                .list();
    }

    Optional<Coupon> find(OperatorId operator, String code) {
        return jdbc.sql("SELECT * FROM coupon WHERE operator_id = ? AND code = ?")
                .params(List.of(operator.value(), code))
                .query(CouponRows::coupon)
                .optional();
    }

    /** False when the operator has one of this code. */
    boolean add(Coupon coupon, String currency, Instant at) {
        Money amount = coupon.amount();
        return jdbc.sql("INSERT IGNORE INTO coupon (id, operator_id, code, percent, amount_minor, currency, for_plans,"
                                + " for_packs, for_reservations, valid_from, valid_until, uses, uses_each, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(Arrays.asList(
                                coupon.id(),
                                coupon.operator().value(),
                                coupon.code(),
                                coupon.percent(),
                                amount == null ? null : amount.getAmountMinorLong(),
                                currency,
                                coupon.forPlans(),
                                coupon.forPacks(),
                                coupon.forReservations(),
                                coupon.validFrom(),
                                coupon.validUntil(),
                                coupon.uses(),
                                coupon.usesEach(),
                                at))
                        .update()
                > 0;
    }

    /** Ends it on the day, or lets it go on when the day is null. */
    void end(UUID id, @org.jspecify.annotations.Nullable LocalDate day) {
        jdbc.sql("UPDATE coupon SET valid_until = ? WHERE id = ?")
                .params(Arrays.asList(day, id))
                .update();
    }

    /** False when this contract used a code before. */
    boolean use(Coupon coupon, MembershipId contract, MemberId member, Money off, Instant at) {
        return jdbc.sql("INSERT IGNORE INTO coupon_use (membership_id, coupon_id, member_id, amount_minor, used_at)"
                                + " VALUES (?, ?, ?, ?, ?)")
                        .params(List.of(contract.value(), coupon.id(), member.value(), off.getAmountMinorLong(), at))
                        .update()
                > 0;
    }

    /** Counts one use, and holds the coupon until the transaction ends; false when none is left. */
    boolean count(Coupon coupon) {
        return jdbc.sql("UPDATE coupon SET used = used + 1 WHERE id = ? AND (uses IS NULL OR used < uses)")
                        .param(coupon.id())
                        .update()
                > 0;
    }

    long usesBy(Coupon coupon, MemberId member) {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM coupon_use WHERE coupon_id = ? AND member_id = ?)"
                        + " + (SELECT COUNT(*) FROM coupon_visit WHERE coupon_id = ? AND member_id = ?)")
                .params(List.of(coupon.id(), member.value(), coupon.id(), member.value()))
                .query(Long.class)
                .single();
    }

    /** Forgets the use of a contract; does nothing when there was none. */
    void giveBack(MembershipId contract) {
        jdbc.sql("UPDATE coupon c JOIN coupon_use u ON u.coupon_id = c.id SET c.used = c.used - 1"
                        + " WHERE u.membership_id = ?")
                .param(contract.value())
                .update();
        forget(contract);
    }

    void forget(MembershipId contract) {
        jdbc.sql("DELETE FROM coupon_use WHERE membership_id = ?")
                .param(contract.value())
                .update();
    }

    static Coupon coupon(ResultSet row, int number) throws SQLException {
        Long amount = row.getObject("amount_minor", Long.class);
        return new Coupon(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("code"),
                row.getObject("percent", Integer.class),
                amount == null ? null : Money.ofMinor(CurrencyUnit.of(row.getString("currency")), amount),
                row.getBoolean("for_plans"),
                row.getBoolean("for_packs"),
                row.getBoolean("for_reservations"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("uses", Integer.class),
                row.getObject("uses_each", Integer.class),
                row.getInt("used"));
    }
}
