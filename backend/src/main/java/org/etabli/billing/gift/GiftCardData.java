package org.etabli.billing.gift;

import java.util.List;
import org.etabli.database.PlainRows;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gift cards that she redeemed, and those sent by mail from or to her address; without their codes' hashes, which open nothing and tell nothing. */
@Component
class GiftCardData implements PersonalData {

    private final JdbcClient jdbc;

    GiftCardData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> of(MemberId member) {
        return List.of(
                PlainRows.section(
                        jdbc,
                        "gift_card",
                        "SELECT id, operator_id, ending, amount_minor, currency, redeemed_at FROM gift_card WHERE redeemed_by = ?",
                        member.value()),
                PlainRows.section(
                        jdbc,
                        "gift_order",
                        "SELECT o.* FROM gift_order o JOIN member m ON m.email IN (o.buyer_email, o.recipient_email)"
                                + " WHERE m.id = ?",
                        member.value()));
    }
}
