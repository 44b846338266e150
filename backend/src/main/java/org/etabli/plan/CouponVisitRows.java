package org.etabli.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ReservationId;
import org.etabli.plan.CouponOutcome.Applied;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what codes were used for reservations. */
@Component
class CouponVisitRows {

    private final JdbcClient jdbc;

    CouponVisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReservationId reservation, Coupon coupon, MemberId member, Money off, Instant at) {
        jdbc.sql("INSERT INTO coupon_visit (reservation_id, coupon_id, member_id, amount_minor, used_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(List.of(reservation.value(), coupon.id(), member.value(), off.getAmountMinorLong(), at))
                .update();
    }

    void change(ReservationId reservation, Money off) {
        jdbc.sql("UPDATE coupon_visit SET amount_minor = ? WHERE reservation_id = ?")
                .params(List.of(off.getAmountMinorLong(), reservation.value()))
                .update();
    }

    Optional<Coupon> find(ReservationId reservation) {
        return jdbc.sql("SELECT c.* FROM coupon_visit v JOIN coupon c ON c.id = v.coupon_id WHERE v.reservation_id = ?")
                .param(reservation.value())
                .query(CouponRows::coupon)
                .optional();
    }

    void giveBack(ReservationId reservation) {
        Optional<UUID> coupon = jdbc.sql("SELECT coupon_id FROM coupon_visit WHERE reservation_id = ?")
                .param(reservation.value())
                .query(UUID.class)
                .optional();
        coupon.filter(known -> forget(reservation))
                .ifPresent(known -> jdbc.sql("UPDATE coupon SET used = used - 1 WHERE id = ?")
                        .param(known)
                        .update());
    }

    Map<ReservationId, Applied> usedFor(Collection<ReservationId> reservations) {
        record Row(ReservationId reservation, Applied applied) {}
        return jdbc
                .sql("SELECT v.reservation_id, c.code, v.amount_minor, c.currency FROM coupon_visit v"
                        + " JOIN coupon c ON c.id = v.coupon_id WHERE v.reservation_id IN (:reservations)")
                .param(
                        "reservations",
                        reservations.stream().map(ReservationId::value).toList())
                .query((row, n) -> new Row(
                        new ReservationId(row.getObject("reservation_id", UUID.class)),
                        new Applied(
                                row.getString("code"),
                                Money.ofMinor(
                                        CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::reservation, Row::applied));
    }

    private boolean forget(ReservationId reservation) {
        return jdbc.sql("DELETE FROM coupon_visit WHERE reservation_id = ?")
                        .param(reservation.value())
                        .update()
                > 0;
    }
}
