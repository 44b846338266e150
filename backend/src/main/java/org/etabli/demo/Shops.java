package org.etabli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Name;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ProductId;
import org.etabli.kernel.PurchaseId;
import org.etabli.shop.ProductUnit;
import org.etabli.shop.Purchase;
import org.etabli.shop.ShopEvents.ProductTaken;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** The FabLab's shelf, and what members took from it for their last sessions. What they owe is charged as a sale does it. */
final class Shops {

    private static final OperatorId OPERATOR = DemoIds.operator("grand-poitiers");
    private static final int DAYS = 12;
    private static final int DELIVERED_BEFORE = 20;

    private static final List<Goods> SHELF = List.of(
            new Goods(
                    "Acrylique 3 mm, 600 × 400",
                    "Acrylic 3 mm, 600 × 400",
                    ProductUnit.SHEET,
                    1200,
                    1,
                    3L,
                    2,
                    List.of("Laser CO₂ 60 W", "Laser CO₂ 100 W")),
            new Goods(
                    "Contreplaqué peuplier 3 mm",
                    "Poplar plywood 3 mm",
                    ProductUnit.SHEET,
                    650,
                    1,
                    5L,
                    24,
                    List.of("Laser CO₂ 60 W", "Laser CO₂ 100 W")),
            new Goods(
                    "Filament PLA 1,75 mm",
                    "PLA filament 1.75 mm",
                    ProductUnit.GRAM,
                    250,
                    100,
                    1500L,
                    6200,
                    List.of("Imprimante n° 1")),
            new Goods(
                    "Vinyle adhésif",
                    "Self-adhesive vinyl",
                    ProductUnit.METRE,
                    400,
                    1,
                    5L,
                    31,
                    List.of("Découpe vinyle")),
            new Goods(
                    "Fil à broder, bobine",
                    "Embroidery thread, spool",
                    ProductUnit.PIECE,
                    380,
                    1,
                    4L,
                    18,
                    List.of("Brodeuse numérique")),
            new Goods("Café", "Coffee", ProductUnit.PIECE, 100, 1, null, 140, List.of()));

    private final Scene scene;
    private final Dice dice = new Dice("shops");
    private final UUID manager = DemoIds.member("manager@etabli.example").value();
    private final Sheet products = new Sheet(
            "product",
            "id, operator_id, venue_id, name, name_en, unit, price_minor, priced_by, currency, vat_rate, stock, alert_at,"
                    + " alerted_at, below_zero, on_sale, created_at");
    private final Sheet machines = new Sheet("product_machine", "product_id, resource_id");
    private final Sheet movements = new Sheet(
            "stock_movement", "id, product_id, kind, quantity, left_over, reason, purchase_id, made_by, made_at");
    private final Sheet purchases = new Sheet(
            "purchase",
            "id, product_id, venue_id, member_id, session_id, quantity, price_minor, currency, vat_rate, bought_at");
    private final List<Purchase> taken = new ArrayList<>();

    Shops(Scene scene) {
        this.scene = scene;
    }

    /** @param left what there is now, after all sales */
    private record Goods(
            String french,
            String english,
            ProductUnit unit,
            long priceMinor,
            int pricedBy,
            @Nullable Long alertAt,
            long left,
            List<String> machines) {

        UUID id() {
            return DemoIds.named("product " + french);
        }

        boolean isFor(String machine) {
            return machines.contains(machine);
        }

        @Nullable
        Integer vatRate() {
            return machines.isEmpty() ? 1000 : null;
        }

        long usual(Dice dice) {
            return unit == ProductUnit.GRAM ? 20 + 5 * dice.between(0, 30) : dice.between(1, 2);
        }
    }

    private record Session(UUID id, UUID member, String machine, Instant over) {}

    /** Once the sessions are written. */
    void writeTo(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        List<Session> sessions = sessions(jdbc);
        SHELF.forEach(goods -> stock(goods, sessions));
        List.of(products, machines, purchases, movements).forEach(sheet -> sheet.writeTo(jdbc));
        taken.forEach(purchase -> events.publishEvent(new ProductTaken(purchase)));
    }

    private List<Session> sessions(JdbcTemplate jdbc) {
        return jdbc.query(
                "SELECT s.id, s.member_id, r.name, COALESCE(s.ended_at, s.heard_at) FROM machine_session s"
                        + " JOIN resource r ON r.id = s.resource_id WHERE s.started_at > ? ORDER BY s.started_at, s.id",
                (row, n) -> new Session(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, Instant.class)),
                scene.now().minus(Duration.ofDays(DAYS)));
    }

    private void stock(Goods goods, List<Session> sessions) {
        Instant delivered = Scene.at(scene.today().minusDays(DELIVERED_BEFORE), 10 * 60);
        products.add(
                goods.id(),
                OPERATOR.value(),
                DemoIds.venue(Controlled.VENUE).value(),
                goods.french(),
                goods.english(),
                goods.unit().name(),
                goods.priceMinor(),
                goods.pricedBy(),
                "EUR",
                goods.vatRate(),
                goods.left(),
                goods.alertAt(),
                goods.alertAt() != null && goods.left() <= goods.alertAt() ? scene.now() : null,
                goods.machines().isEmpty(),
                true,
                delivered);
        goods.machines().forEach(machine -> machines.add(goods.id(), Controlled.idOf(machine)));
        List<Purchase> sold = sessions.stream()
                .filter(session -> goods.isFor(session.machine()) && dice.percent(45))
                .map(session -> sale(goods, session))
                .toList();
        long left = goods.left() + sold.stream().mapToLong(Purchase::quantity).sum();
        movements.add(dice.idAt(delivered), goods.id(), "DELIVERY", left, left, null, null, manager, delivered);
        for (Purchase purchase : sold) {
            left -= purchase.quantity();
            movements.add(
                    dice.idAt(purchase.boughtAt()),
                    goods.id(),
                    "SALE",
                    -purchase.quantity(),
                    left,
                    null,
                    purchase.id().value(),
                    purchase.member().value(),
                    purchase.boughtAt());
        }
        taken.addAll(sold);
    }

    private Purchase sale(Goods goods, Session session) {
        long quantity = goods.usual(dice);
        Money price = Money.ofMinor(CurrencyUnit.EUR, Math.ceilDiv(goods.priceMinor() * quantity, goods.pricedBy()));
        Purchase purchase = new Purchase(
                new PurchaseId(dice.idAt(session.over())),
                new ProductId(goods.id()),
                new Name(goods.french(), goods.english()),
                goods.unit(),
                OPERATOR,
                DemoIds.venue(Controlled.VENUE),
                new MemberId(session.member()),
                new MachineSessionId(session.id()),
                quantity,
                price,
                goods.vatRate(),
                session.over(),
                null,
                null);
        purchases.add(
                purchase.id().value(),
                goods.id(),
                purchase.venue().value(),
                session.member(),
                session.id(),
                quantity,
                price.getAmountMinorLong(),
                "EUR",
                goods.vatRate(),
                session.over());
        return purchase;
    }
}
