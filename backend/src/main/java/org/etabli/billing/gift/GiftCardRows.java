package org.etabli.billing.gift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.billing.gift.GiftCard.State;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gift cards as the table keeps them. Who changes one holds it first. */
@Component
class GiftCardRows {

    private final JdbcClient jdbc;

    GiftCardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param redeemedBy null until it is */
    record Row(
            UUID id,
            OperatorId operator,
            String ending,
            Money amount,
            String buyer,
            @Nullable String recipient,
            Instant soldAt,
            LocalDate expiresOn,
            @Nullable MemberId redeemedBy,
            boolean givenBack) {

        GiftCard shown(LocalDate today, ZoneId zone) {
            return new GiftCard(
                    id, ending, amount, buyer, recipient, soldAt.atZone(zone).toLocalDate(), expiresOn, state(today));
        }

        State state(LocalDate today) {
            if (givenBack) {
                return State.GIVEN_BACK;
            }
            if (redeemedBy != null) {
                return State.REDEEMED;
            }
            return expiresOn.isBefore(today) ? State.EXPIRED : State.VALID;
        }
    }

    /** With the payer under whom its sale is booked. */
    void add(
            UUID id,
            OperatorId operator,
            GiftCode code,
            NewGiftCard wanted,
            @Nullable String recipient,
            Instant at,
            LocalDate expiresOn) {
        jdbc.sql("INSERT INTO payer (id, operator_id, name, pays_by, created_at) VALUES (?, ?, ?, 'ON_SITE', ?)")
                .params(List.of(id, operator.value(), wanted.buyer(), at))
                .update();
        addCard(id, operator, code, wanted.amount(), wanted.buyer(), recipient, at, expiresOn);
    }

    /** For a payer that there is. */
    void addCard(
            UUID id,
            OperatorId operator,
            GiftCode code,
            Money amount,
            String buyer,
            @Nullable String recipient,
            Instant at,
            LocalDate expiresOn) {
        jdbc.sql("INSERT INTO gift_card (id, operator_id, code_hash, ending, amount_minor, currency, buyer, recipient,"
                        + " sold_at, expires_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        operator.value(),
                        code.hash(),
                        code.ending(),
                        amount.getAmountMinorLong(),
                        amount.getCurrencyUnit().getCode(),
                        buyer,
                        recipient,
                        at,
                        expiresOn))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("SELECT * FROM gift_card WHERE id = ?")
                .param(id)
                .query(GiftCardRows::row)
                .optional();
    }

    /** Holds it until the transaction ends. */
    Row hold(UUID id) {
        return jdbc.sql("SELECT * FROM gift_card WHERE id = ? FOR UPDATE")
                .param(id)
                .query(GiftCardRows::row)
                .single();
    }

    Optional<Row> find(GiftCode code) {
        return jdbc.sql("SELECT * FROM gift_card WHERE code_hash = ?")
                .param(code.hash())
                .query(GiftCardRows::row)
                .optional();
    }

    List<Row> list(OperatorId operator, String words, int limit) {
        return jdbc.sql(
                        "SELECT * FROM gift_card WHERE operator_id = ? AND CONCAT_WS(' ', ending, buyer, recipient) LIKE ?"
                                + " ORDER BY sold_at DESC, id LIMIT ?")
                .params(List.of(operator.value(), "%" + words + "%", limit))
                .query(GiftCardRows::row)
                .list();
    }

    void redeemed(UUID id, MemberId by, Instant at) {
        jdbc.sql("UPDATE gift_card SET redeemed_by = ?, redeemed_at = ? WHERE id = ?")
                .params(List.of(by.value(), at, id))
                .update();
    }

    void recode(UUID id, GiftCode code) {
        jdbc.sql("UPDATE gift_card SET code_hash = ?, ending = ? WHERE id = ?")
                .params(List.of(code.hash(), code.ending(), id))
                .update();
    }

    void givenBack(UUID id, Instant at) {
        jdbc.sql("UPDATE gift_card SET given_back_at = ? WHERE id = ?")
                .params(List.of(at, id))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("redeemed_by", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                row.getString("ending"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getString("buyer"),
                row.getString("recipient"),
                row.getObject("sold_at", Instant.class),
                row.getObject("expires_on", LocalDate.class),
                by == null ? null : new MemberId(by),
                row.getObject("given_back_at") != null);
    }
}
