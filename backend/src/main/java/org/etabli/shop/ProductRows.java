package org.etabli.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of products and what they are for. */
@Component
class ProductRows {

    private static final String SELECT = "SELECT p.*, i.id AS picture,"
            + " (SELECT GROUP_CONCAT(m.resource_id) FROM product_machine m WHERE m.product_id = p.id) AS machines"
            + " FROM product p LEFT JOIN product_picture i ON i.product_id = p.id WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    ProductRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Product> find(ProductId id) {
        return jdbc.sql(SELECT + "p.id = ?")
                .param(id.value())
                .query(ProductRows::product)
                .optional();
    }

    /** As it is, locked until the transaction ends. */
    Optional<Product> hold(ProductId id) {
        int there = jdbc.sql("UPDATE product SET revision = revision + 1 WHERE id = ?")
                .param(id.value())
                .update();
        return there == 0 ? Optional.empty() : find(id);
    }

    /** By name. */
    List<Product> list(Collection<VenueId> venues) {
        return venues.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "p.venue_id IN (:venues) ORDER BY p.name, p.id")
                        .param("venues", venues.stream().map(VenueId::value).toList())
                        .query(ProductRows::product)
                        .list();
    }

    /** Writes it as it is drafted; says whether it was new. */
    boolean save(ProductDraft draft, OperatorId operator, VenueId venue) {
        boolean added =
                jdbc.sql("INSERT IGNORE INTO product (id, operator_id, venue_id, name, name_en, unit, price_minor,"
                                        + " priced_by, currency, vat_rate, stock, alert_at, below_zero, on_sale, created_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)")
                                .params(Arrays.asList(
                                        draft.id().value(),
                                        operator.value(),
                                        venue.value(),
                                        draft.name().french(),
                                        draft.name().english(),
                                        draft.unit().name(),
                                        draft.price().getAmountMinorLong(),
                                        draft.pricedBy(),
                                        draft.price().getCurrencyUnit().getCode(),
                                        draft.vatRate(),
                                        draft.alertAt(),
                                        draft.belowZero(),
                                        draft.onSale(),
                                        clock.instant()))
                                .update()
                        > 0;
        if (!added) {
            update(draft);
        }
        jdbc.sql("DELETE FROM product_machine WHERE product_id = ?")
                .param(draft.id().value())
                .update();
        draft.machines()
                .forEach(machine -> jdbc.sql("INSERT INTO product_machine (product_id, resource_id) VALUES (?, ?)")
                        .params(List.of(draft.id().value(), machine.value()))
                        .update());
        return added;
    }

    private void update(ProductDraft draft) {
        jdbc.sql("UPDATE product SET name = ?, name_en = ?, unit = ?, price_minor = ?, priced_by = ?, vat_rate = ?,"
                        + " alert_at = ?, below_zero = ?, on_sale = ? WHERE id = ?")
                .params(Arrays.asList(
                        draft.name().french(),
                        draft.name().english(),
                        draft.unit().name(),
                        draft.price().getAmountMinorLong(),
                        draft.pricedBy(),
                        draft.vatRate(),
                        draft.alertAt(),
                        draft.belowZero(),
                        draft.onSale(),
                        draft.id().value()))
                .update();
    }

    void stocks(ProductId id, long stock) {
        jdbc.sql("UPDATE product SET stock = ? WHERE id = ?")
                .params(List.of(stock, id.value()))
                .update();
    }

    /** Says whether it was not known before. */
    boolean runsOut(ProductId id) {
        return jdbc.sql("UPDATE product SET alerted_at = ? WHERE id = ? AND alerted_at IS NULL")
                        .params(List.of(clock.instant(), id.value()))
                        .update()
                > 0;
    }

    void hasEnough(ProductId id) {
        jdbc.sql("UPDATE product SET alerted_at = NULL WHERE id = ?")
                .param(id.value())
                .update();
    }

    Optional<byte[]> picture(ProductId id) {
        return jdbc.sql("SELECT content FROM product_picture WHERE product_id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void picture(ProductId id, UUID picture, byte[] content) {
        removePicture(id);
        jdbc.sql("INSERT INTO product_picture (product_id, id, content) VALUES (?, ?, ?)")
                .params(List.of(id.value(), picture, content))
                .update();
    }

    void removePicture(ProductId id) {
        jdbc.sql("DELETE FROM product_picture WHERE product_id = ?")
                .param(id.value())
                .update();
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        String machines = row.getString("machines");
        return new Product(
                new ProductId(row.getObject("id", UUID.class)),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new Name(row.getString("name"), row.getString("name_en")),
                ProductUnit.valueOf(row.getString("unit")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price_minor")),
                row.getInt("priced_by"),
                row.getObject("vat_rate", Integer.class),
                row.getLong("stock"),
                row.getObject("alert_at", Long.class),
                row.getBoolean("below_zero"),
                row.getBoolean("on_sale"),
                machines(machines),
                row.getObject("picture", UUID.class));
    }

    private static Set<ResourceId> machines(@Nullable String written) {
        return written == null
                ? Set.of()
                : Stream.of(written.split(",")).map(ResourceId::parse).collect(Collectors.toSet());
    }
}
