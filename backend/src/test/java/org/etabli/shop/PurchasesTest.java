package org.etabli.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.etabli.shop.Shelf.some;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.etabli.billing.BillingFixtures;
import org.etabli.billing.MachineTimes;
import org.etabli.kernel.Caller;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.MachineSessionId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PurchaseId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.shop.PurchaseOutcome.Done;
import org.etabli.shop.PurchaseOutcome.Refused;
import org.etabli.shop.StockMovement.Kind;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(Shelf.class)
class PurchasesTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    Shelf shelf;

    @Autowired
    Purchases purchases;

    @Autowired
    Products products;

    @Autowired
    ProductSettings settings;

    @Autowired
    Stock stock;

    @Autowired
    MachineTimes times;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private Caller manager;
    private Caller desk;
    private MemberId ines;
    private Caller her;
    private ResourceId laser;
    private Product acrylic;

    @BeforeEach
    void a_shelf_with_five_sheets() {
        clock.reset();
        operator = books.aLiableOperator(LocalDate.of(2026, 1, 1));
        venue = given.aVenue(operator);
        manager = given.staff(Role.MANAGER, operator);
        given.holds(manager.member(), Role.MANAGER, operator);
        desk = given.staff(Role.FRONT_DESK, operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = given.as(ines);
        laser = given.aMachine(venue);
        acrylic = shelf.acrylic(manager, venue, 5, laser);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void what_she_takes_is_charged_once_and_gone_from_the_shelf() {
        TakeProduct two = some(acrylic, 2, ines);

        purchases.take(her, two);
        Purchase again = done(purchases.take(her, two));

        assertThat(again.price()).asString().isEqualTo("EUR 24.00");
        assertThat(left()).isEqualTo(3);
        assertThat(charged()).isEqualTo(2400);
        assertThat(given.count("SELECT vat_rate FROM charge WHERE source = ?", "purchase " + two.id()))
                .isEqualTo(2000);
        assertThat(purchases.listOf(her, ines, null, 10)).hasSize(1);
    }

    @Test
    void a_product_s_own_vat_stands_on_her_charge() {
        Product coffee = settings.save(
                manager,
                venue,
                new ProductDraft(
                        org.etabli.kernel.ProductId.next(),
                        "Café",
                        "Coffee",
                        ProductUnit.PIECE,
                        org.joda.money.Money.parse("EUR 1.00"),
                        1,
                        1000,
                        null,
                        true,
                        true,
                        java.util.Set.of()));

        Purchase taken = done(purchases.take(her, some(coffee, 1, ines)));

        assertThat(given.count("SELECT vat_rate FROM charge WHERE source = ?", "purchase " + taken.id()))
                .isEqualTo(1000);
        assertThat(products.find(coffee.id()).orElseThrow().stock()).isEqualTo(-1);
    }

    @Test
    void a_price_for_a_hundred_grams_is_rounded_once() {
        Product filament = shelf.product(manager, venue, "PLA", ProductUnit.GRAM, 250, 100, null, 1000);

        assertThat(done(purchases.take(her, some(filament, 43, ines))).price())
                .asString()
                .isEqualTo("EUR 1.08");
    }

    @Test
    void of_many_who_take_the_last_ones_at_once_as_many_get_one_as_there_are() throws Exception {
        List<Callable<PurchaseOutcome>> wishes = IntStream.range(0, 16)
                .<Callable<PurchaseOutcome>>mapToObj(n -> () -> purchases.take(her, some(acrylic, 1, ines)))
                .toList();

        try (var threads = Executors.newFixedThreadPool(16)) {
            long got = threads.invokeAll(wishes).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .filter(Done.class::isInstance)
                    .count();
            assertThat(got).isEqualTo(5);
        }
        assertThat(left()).isZero();
        assertThat(charged()).isEqualTo(5 * 1200);
        assertThat(given.count(
                        "SELECT SUM(quantity) FROM stock_movement WHERE product_id = ?",
                        acrylic.id().value()))
                .isZero();
        assertThat(refused(purchases.take(her, some(acrylic, 1, ines)))).isEqualTo("sold-out");
    }

    @Test
    void the_database_itself_keeps_stock_from_falling_below_zero() {
        assertThatThrownBy(() -> given.insert(
                        "UPDATE product SET stock = -1 WHERE id = ?",
                        acrylic.id().value()))
                .hasMessageContaining("product_stock");
    }

    @Test
    void more_than_there_is_is_refused_with_what_is_left() {
        assertThat(refused(purchases.take(her, some(acrylic, 6, ines)))).isEqualTo("too-few-left");
        assertThat(charged()).isZero();
        assertThatThrownBy(() -> some(acrylic, 0, ines)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void she_brings_it_back_within_minutes_and_the_desk_later() {
        Purchase soon = done(purchases.take(her, some(acrylic, 1, ines)));
        Purchase late = done(purchases.take(her, some(acrylic, 2, ines)));

        purchases.takeBack(her, soon.id());
        assertThat(done(purchases.takeBack(her, soon.id())).isTakenBack()).isTrue();
        assertThat(left()).isEqualTo(3);
        assertThat(charged()).isEqualTo(2400);

        clock.advance(Purchase.HERS_TO_UNDO);
        assertThat(refused(purchases.takeBack(her, late.id()))).isEqualTo("kept-too-long");
        purchases.takeBack(desk, late.id());
        assertThat(left()).isEqualTo(5);
        assertThat(charged()).isZero();
        assertThat(stock.list(manager, acrylic.id()))
                .extracting(StockMovement::kind)
                .containsExactlyInAnyOrder(Kind.DELIVERY, Kind.SALE, Kind.SALE, Kind.TAKEN_BACK, Kind.TAKEN_BACK);
    }

    @Test
    void what_is_invoiced_does_not_come_back() {
        Purchase taken = done(purchases.take(her, some(acrylic, 1, ines)));
        given.insert("UPDATE charge SET invoice_id = ? WHERE source = ?", UUID.randomUUID(), "purchase " + taken.id());

        assertThat(refused(purchases.takeBack(desk, taken.id()))).isEqualTo("purchase-invoiced");
        assertThat(left()).isEqualTo(4);
    }

    @Test
    void it_belongs_to_the_session_that_runs_for_her() {
        MachineSessionId running = session(false);

        Purchase taken = done(purchases.take(her, some(acrylic, 1, ines)));

        assertThat(taken.session()).isEqualTo(running);
        assertThat(times.listOf(her, ines, null, 10).getFirst().total())
                .hasValue(org.joda.money.Money.parse("EUR 12.00"));
        assertThat(times.listOf(her, ines, null, 10))
                .singleElement()
                .satisfies(time ->
                        assertThat(time.taken()).extracting(Purchase::id).containsExactly(taken.id()));
    }

    @Test
    void it_is_added_to_a_session_that_is_over_and_never_to_another_s() {
        MachineSessionId over = session(true);
        MemberId leo = given.aMember();
        given.affiliated(leo, operator);

        assertThat(done(purchases.take(her, some(acrylic, 1, ines))).session()).isNull();
        assertThat(done(purchases.take(her, new TakeProduct(PurchaseId.next(), acrylic.id(), 1, ines, over)))
                        .session())
                .isEqualTo(over);
        assertThatThrownBy(() ->
                        purchases.take(given.as(leo), new TakeProduct(PurchaseId.next(), acrylic.id(), 1, leo, over)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void the_desk_sells_to_members_it_knows_and_others_can_t() {
        Purchase sold = done(purchases.take(desk, some(acrylic, 1, ines)));

        assertThat(sold.soldBy()).isEqualTo(desk.member());
        assertThat(purchases.listOf(desk, ines, null, 10)).hasSize(1);
        MemberId stranger = given.aMember();
        assertThatThrownBy(() -> purchases.take(desk, some(acrylic, 1, stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> purchases.take(given.as(given.aMember()), some(acrylic, 1, ines)))
                .isInstanceOf(NotAllowedException.class);
        assertThat(refused(purchases.take(given.as(stranger), some(acrylic, 1, stranger))))
                .isEqualTo("unknown-at-shop");
    }

    @Test
    void another_operator_sees_and_moves_nothing() {
        Purchase taken = done(purchases.take(her, some(acrylic, 1, ines)));
        OperatorId elsewhere = given.anOperator();
        given.aVenue(elsewhere);
        Caller other = given.staff(Role.MANAGER, elsewhere);

        assertThatThrownBy(() -> settings.list(other, venue)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stock.deliver(other, acrylic.id(), 5)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> purchases.takeBack(other, taken.id())).isInstanceOf(NotFoundException.class);
        assertThat(purchases.listOf(other, ines, null, 10)).isEmpty();
        assertThatThrownBy(() -> stock.deliver(desk, acrylic.id(), 5)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void managers_hear_once_that_it_runs_out_until_there_is_enough_again() {
        purchases.take(her, some(acrylic, 3, ines));
        purchases.take(her, some(acrylic, 1, ines));
        assertThat(told()).isEqualTo(1);

        stock.deliver(manager, acrylic.id(), 10);
        stock.correct(manager, acrylic.id(), 1, "Inventaire");

        assertThat(told()).isEqualTo(2);
        assertThat(stock.list(manager, acrylic.id()).getFirst().reason()).isEqualTo("Inventaire");
        assertThatThrownBy(() -> stock.correct(manager, acrylic.id(), 9, " "))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void over_http_one_looks_takes_and_brings_back() {
        var seen = api.anybody().get("/products?resource=" + laser).body();
        assertThat(seen.get(0).path("name").asString()).isEqualTo("Acrylique 3 mm");
        assertThat(seen.get(0).path("price").path("amount").asString()).isEqualTo("12.00");
        Map<String, Object> wish = Map.of("productId", acrylic.id().toString(), "quantity", 2);

        var taken = api.as(ines).post("/purchases", wish);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body().path("price").path("amount").asString()).isEqualTo("24.00");
        assertThat(api.as(ines).get("/purchases").body()).hasSize(1);
        String id = taken.body().path("id").asString();
        assertThat(api.as(given.aMember()).delete("/purchases/" + id).status()).isEqualTo(404);
        assertThat(api.as(ines).delete("/purchases/" + id).status()).isEqualTo(204);
        assertThat(left()).isEqualTo(5);
        var much =
                api.as(ines).post("/purchases", Map.of("productId", acrylic.id().toString(), "quantity", 9));
        assertThat(much.status()).isEqualTo(409);
        assertThat(much.body().path("rule").asString()).isEqualTo("too-few-left");
    }

    private MachineSessionId session(boolean over) {
        MachineSessionId id = new MachineSessionId(UUID.randomUUID());
        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ended_at, ended_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                laser.value(),
                venue.value(),
                ines.value(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1)),
                clock.instant(),
                over ? clock.instant() : null,
                over ? "BADGE" : null);
        return id;
    }

    private long left() {
        return products.find(acrylic.id()).orElseThrow().stock();
    }

    private long charged() {
        return given.count("SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE operator_id = ?", operator.value());
    }

    private long told() {
        return given.count(
                "SELECT COUNT(*) FROM outbox_message WHERE kind = 'PRODUCT_LOW' AND subject_id = ?",
                acrylic.id().value());
    }

    private static Purchase done(PurchaseOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).purchase();
    }

    private static String refused(PurchaseOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).refusal().rule();
    }
}
