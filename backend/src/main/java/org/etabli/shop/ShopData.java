package org.etabli.shop;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What she took from shops, and what she moved there. */
@Component
class ShopData implements PersonalData {

    private final JdbcClient jdbc;

    ShopData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "purchase",
                        "SELECT b.id, p.name AS product, p.unit, b.quantity, b.price_minor, b.currency, b.venue_id,"
                                + " b.session_id, b.bought_at, b.taken_back_at FROM purchase b"
                                + " JOIN product p ON p.id = b.product_id WHERE b.member_id = ? ORDER BY b.bought_at",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "stock_movement",
                        "SELECT * FROM stock_movement WHERE made_by = ? ORDER BY made_at",
                        member.value()));
    }
}
