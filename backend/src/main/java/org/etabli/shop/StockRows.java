package org.etabli.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.shop.ShopEvents.ProductLow;
import org.etabli.shop.ShopEvents.StockMoved;
import org.etabli.shop.StockMovement.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves stock and writes down why; who is to know hears of it. */
@Component
class StockRows {

    private final JdbcClient jdbc;
    private final ProductRows products;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockRows(JdbcClient jdbc, ProductRows products, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.products = products;
        this.events = events;
        this.clock = clock;
    }

    /** Of a product that is held, and has enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(
            Product held,
            Kind kind,
            long quantity,
            @Nullable String reason,
            @Nullable PurchaseId purchase,
            MemberId by) {
        long left = held.stock() + quantity;
        products.stocks(held.id(), left);
        jdbc.sql("INSERT INTO stock_movement (id, product_id, kind, quantity, left_over, reason, purchase_id, made_by,"
                        + " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        Ids.next(),
                        held.id().value(),
                        kind.name(),
                        quantity,
                        left,
                        reason,
                        purchase == null ? null : purchase.value(),
                        by.value(),
                        clock.instant()))
                .update();
        watch(held.id(), held.alertAt(), left);
        events.publishEvent(new StockMoved(held.venue()));
    }

    /** Its managers are told once that too few are left, until there is enough again. */
    void watch(ProductId product, @Nullable Long alertAt, long left) {
        if (alertAt == null || left > alertAt) {
            products.hasEnough(product);
        } else if (products.runsOut(product)) {
            events.publishEvent(new ProductLow(product));
        }
    }

    /** The latest first, at most so many. */
    List<StockMovement> list(ProductId product, int limit) {
        return jdbc.sql("SELECT * FROM stock_movement WHERE product_id = ? ORDER BY made_at DESC, id DESC LIMIT ?")
                .params(List.of(product.value(), limit))
                .query(StockRows::movement)
                .list();
    }

    private static StockMovement movement(ResultSet row, int number) throws SQLException {
        UUID purchase = row.getObject("purchase_id", UUID.class);
        return new StockMovement(
                Kind.valueOf(row.getString("kind")),
                row.getLong("quantity"),
                row.getLong("left_over"),
                row.getString("reason"),
                purchase == null ? null : new PurchaseId(purchase),
                new MemberId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", Instant.class));
    }
}
