package org.etabli.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.VenueId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what members took. */
@Component
class PurchaseRows {

    private static final String SELECT = "SELECT b.*, p.operator_id, p.name, p.name_en, p.unit FROM purchase b"
            + " JOIN product p ON p.id = b.product_id WHERE ";

    private final JdbcClient jdbc;

    PurchaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Purchase> find(PurchaseId id) {
        return jdbc.sql(SELECT + "b.id = ?")
                .param(id.value())
                .query(PurchaseRows::purchase)
                .optional();
    }

    /**
     * Hers, the latest first.
     *
     * @param venues the only ones that count, or null for all
     * @param last the one that they come after, or null
     */
    List<Purchase> listOf(MemberId member, @Nullable Collection<UUID> venues, @Nullable Purchase last, int limit) {
        return jdbc.sql(SELECT + "b.member_id = :member"
                        + (venues == null ? "" : " AND b.venue_id IN (:venues)")
                        + (last == null ? "" : " AND (b.bought_at < :moment OR b.bought_at = :moment AND b.id < :last)")
                        + " ORDER BY b.bought_at DESC, b.id DESC LIMIT :limit")
                .param("member", member.value())
                .param("venues", venues)
                .param("moment", last == null ? null : last.boughtAt())
                .param("last", last == null ? null : last.id().value())
                .param("limit", limit)
                .query(PurchaseRows::purchase)
                .list();
    }

    /** Those that stand, in the order in which they were taken. */
    List<Purchase> listOfSessions(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT
                                + "b.session_id IN (:sessions) AND b.taken_back_at IS NULL ORDER BY b.bought_at, b.id")
                        .param("sessions", sessions)
                        .query(PurchaseRows::purchase)
                        .list();
    }

    void add(Purchase purchase) {
        jdbc.sql(
                        "INSERT INTO purchase (id, product_id, venue_id, member_id, session_id, quantity, price_minor, currency,"
                                + " vat_rate, bought_at, sold_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        purchase.id().value(),
                        purchase.product().value(),
                        purchase.venue().value(),
                        purchase.member().value(),
                        purchase.session() == null ? null : purchase.session().value(),
                        purchase.quantity(),
                        purchase.price().getAmountMinorLong(),
                        purchase.price().getCurrencyUnit().getCode(),
                        purchase.vatRate(),
                        purchase.boughtAt(),
                        purchase.soldBy() == null ? null : purchase.soldBy().value()))
                .update();
    }

    void takenBack(PurchaseId id, Instant at) {
        jdbc.sql("UPDATE purchase SET taken_back_at = ? WHERE id = ?")
                .params(List.of(at, id.value()))
                .update();
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        UUID soldBy = row.getObject("sold_by", UUID.class);
        return new Purchase(
                new PurchaseId(row.getObject("id", UUID.class)),
                new ProductId(row.getObject("product_id", UUID.class)),
                new Name(row.getString("name"), row.getString("name_en")),
                ProductUnit.valueOf(row.getString("unit")),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new MemberId(row.getObject("member_id", UUID.class)),
                session == null ? null : new MachineSessionId(session),
                row.getLong("quantity"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor")),
                row.getObject("vat_rate", Integer.class),
                row.getObject("bought_at", Instant.class),
                soldBy == null ? null : new MemberId(soldBy),
                row.getObject("taken_back_at", Instant.class));
    }
}
