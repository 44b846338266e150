package org.etabli.plan;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes she used. */
@Component
class CouponData implements PersonalData {

    private final JdbcClient jdbc;

    CouponData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(jdbc, "coupon_use", "SELECT * FROM coupon_use WHERE member_id = ?", member.value()),
                PlainRows.section(
                        jdbc, "coupon_visit", "SELECT * FROM coupon_visit WHERE member_id = ?", member.value()));
    }
}
