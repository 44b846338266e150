package org.etabli.billing.gift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gift cards that leave by mail, as the table keeps them. Who changes one holds it first. */
@Component
class GiftOrderRows {

    private final JdbcClient jdbc;

    GiftOrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its payer is nameless until it is paid for: who never pays leaves no trace in the books. */
    void addPayer(UUID id, OperatorId operator, Instant at) {
        jdbc.sql("INSERT INTO payer (id, operator_id, name, pays_by, created_at) VALUES (?, ?, '-', 'CARD', ?)")
                .params(List.of(id, operator.value(), at))
                .update();
    }

    void add(
            UUID id,
            OperatorId operator,
            Money amount,
            String buyer,
            @Nullable String buyerEmail,
            GiftDelivery delivery,
            Locale locale,
            Instant at,
            @Nullable Instant paidAt) {
        jdbc.sql("INSERT INTO gift_order (id, operator_id, amount_minor, currency, buyer, buyer_email, recipient,"
                        + " recipient_email, message, deliver_on, language, ordered_at, paid_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        operator.value(),
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode(),
                        buyer,
                        buyerEmail,
                        delivery.recipient(),
                        delivery.email(),
                        delivery.message(),
                        delivery.on(),
                        locale.getLanguage(),
                        at,
                        paidAt))
                .update();
    }

    Optional<GiftOrder> find(UUID id) {
        return jdbc.sql("SELECT * FROM gift_order WHERE id = ?")
                .param(id)
                .query(GiftOrderRows::row)
                .optional();
    }

    /** Holds it until the transaction ends. */
    Optional<GiftOrder> hold(UUID id) {
        return jdbc.sql("SELECT * FROM gift_order WHERE id = ? FOR UPDATE")
                .param(id)
                .query(GiftOrderRows::row)
                .optional();
    }

    /** Paid ones that have not left, due on the day somewhere on earth or before. */
    List<GiftOrder> listDue(LocalDate latest, int limit) {
        return jdbc.sql("SELECT * FROM gift_order WHERE mailed_at IS NULL AND deliver_on <= ? AND paid_at IS NOT NULL"
                        + " ORDER BY deliver_on, id LIMIT ?")
                .params(List.of(latest, limit))
                .query(GiftOrderRows::row)
                .list();
    }

    /** The buyer is known to the books from now on. */
    void paid(GiftOrder order, Instant at) {
        jdbc.sql("UPDATE gift_order SET paid_at = ? WHERE id = ?")
                .params(List.of(at, order.id()))
                .update();
        jdbc.sql("UPDATE payer SET name = ? WHERE id = ?")
                .params(List.of(order.buyer(), order.id()))
                .update();
    }

    void mailed(UUID id, Instant at) {
        jdbc.sql("UPDATE gift_order SET mailed_at = ? WHERE id = ?")
                .params(List.of(at, id))
                .update();
    }

    private static GiftOrder row(ResultSet row, int number) throws SQLException {
        return new GiftOrder(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getString("buyer"),
                row.getString("buyer_email"),
                new GiftDelivery(
                        row.getString("recipient"),
                        row.getString("recipient_email"),
                        row.getString("message"),
                        row.getObject("deliver_on", LocalDate.class)),
                Locale.forLanguageTag(row.getString("language")),
                row.getObject("paid_at") != null,
                row.getObject("mailed_at") != null);
    }
}
