package org.etabli.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.TestClock.MONDAY_NINE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk lends over HTTP as it does on the screen. */
@EtabliTest
class LoansOverHttpTest {

    private static final LocalDate MONDAY = LocalDate.ofInstant(MONDAY_NINE, TestClock.PARIS);

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures books;

    @Autowired
    Lending lending;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private VenueId venue;
    private ResourceId readers;
    private UnitId one;
    private MemberId ines;
    private MemberId sami;

    @BeforeEach
    void an_e_reader_with_a_deposit_of_40_euros() {
        clock.reset();
        OperatorId operator = books.aLiableOperator(LocalDate.of(2026, 1, 1));
        venue = given.aVenue(operator);
        one = given.aUnit(venue, "LIS-1");
        readers = given.with(given.aPool(venue, "EQUIPMENT", one), "max_minutes", 7 * 24 * 60);
        given.with(readers, "name", "Liseuse");
        lending.change(
                given.staff(Role.MANAGER, operator),
                readers,
                new LendingTerms(euros(40_00), euros(1_00), "Housse", null));
        ines = given.aMember();
        given.affiliated(ines, operator);
        sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void everyone_reads_what_is_lent_on_what_terms_and_whether_it_is_there() {
        Answer told = api.anybody().get("/lending?venue=" + venue);

        assertThat(told.status()).isEqualTo(200);
        var first = told.body().path(0);
        assertThat(first.path("name").asString()).isEqualTo("Liseuse");
        assertThat(first.path("longest").asString()).isEqualTo("PT168H");
        assertThat(first.path("deposit").path("amount").asString()).isEqualTo("40.00");
        assertThat(first.path("free").asInt()).isOne();

        handedOut();
        var out = api.anybody().get("/lending?venue=" + venue).body().path(0);
        assertThat(out.path("free").asInt()).isZero();
        assertThat(out.path("freeAt").asString()).isEqualTo("2026-11-25T20:00:00+01:00");
    }

    @Test
    void a_hand_out_that_is_sent_twice_happens_once() {
        String key = UUID.randomUUID().toString();
        Answer first = api.as(sami).post("/loans", wanted(), "Idempotency-Key", key);
        Answer again = api.as(sami).post("/loans", wanted(), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(first.text("unit")).isEqualTo("LIS-1");
        assertThat(first.body().path("deposit").path("amount").asString()).isEqualTo("40.00");
        assertThat(given.count("SELECT COUNT(*) FROM loan WHERE resource_id = ?", readers.value()))
                .isOne();
        assertThat(api.as(sami).post("/loans", wanted()).status()).isEqualTo(409);
    }

    @Test
    void it_comes_back_damaged_and_the_rest_is_charged() {
        String id = handedOut();

        Map<String, Object> damaged = Map.of(
                "condition",
                "Écran fendu",
                "damage",
                Map.of("amount", "55.00", "currency", "EUR"),
                "missing",
                "housse");
        Answer back = api.as(sami).post("/loans/" + id + "/return", damaged);
        Answer again = api.as(sami).post("/loans/" + id + "/return", damaged);

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("kept").path("amount").asString()).isEqualTo("40.00");
        assertThat(again.body()).isEqualTo(back.body());
        assertThat(given.count(
                        "SELECT COALESCE(SUM(amount_minor), 0) FROM charge WHERE source = ?", "loan-damage " + id))
                .isEqualTo(15_00);
        assertThat(api.as(sami).delete("/loans/" + id + "/return").text("rule")).isEqualTo("loan-money-moved");
        assertThat(api.as(sami)
                        .get("/loans?venue=" + venue + "&state=back")
                        .body()
                        .findValuesAsString("conditionBack"))
                .containsExactly("Écran fendu");
        assertThat(api.as(sami).get("/loans?resource=" + readers).body().size()).isOne();
        assertThat(api.as(ines).get("/loans?state=back").body().findValuesAsString("id"))
                .containsExactly(id);
    }

    @Test
    void who_has_it_keeps_it_longer_and_the_desk_takes_a_mistake_back() {
        String id = handedOut();

        Answer longer = api.as(ines).post("/loans/" + id + "/extension", Map.of("due", "2026-11-27"));
        assertThat(longer.text("dueAt")).isEqualTo("2026-11-27T20:00:00+01:00");
        assertThat(api.as(ines).get("/loans").body().findValuesAsString("id")).containsExactly(id);

        assertThat(api.as(sami).delete("/loans/" + id).status()).isEqualTo(200);
        assertThat(api.as(ines).get("/loans").body().size()).isZero();
        assertThat(given.text(
                        "SELECT r.status FROM reservation r JOIN loan l ON l.reservation_id = r.id WHERE l.id = ?",
                        UUID.fromString(id)))
                .isEqualTo("CANCELLED");
    }

    @Test
    void an_overdue_borrower_is_told_why_she_gets_nothing() {
        handedOut();
        clock.advance(Duration.ofDays(3));
        UnitId two = given.aUnit(venue, "TAB-9");
        ResourceId other = given.aPool(venue, "EQUIPMENT", two);
        Map<String, Object> more = new HashMap<>(wanted());
        more.put("resourceId", other.toString());
        more.put("due", "2026-11-27");

        Answer refused = api.as(sami).post("/loans", more);

        assertThat(refused.status()).isBetween(409, 422);
        assertThat(refused.text("rule")).isEqualTo("loan-overdue");
        assertThat(api.as(sami)
                        .get("/loans?venue=" + venue)
                        .body()
                        .path(0)
                        .path("overdue")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void bad_input_names_its_field_and_others_see_nothing() {
        String id = handedOut();
        MemberId foreign = given.aMember();
        given.holds(foreign, Role.MANAGER, given.anOperator());

        assertThat(api.as(foreign).get("/loans/" + id).status()).isEqualTo(404);
        assertThat(api.as(foreign).get("/loans?venue=" + venue).status()).isEqualTo(404);
        assertThat(api.as(foreign).get("/loans?resource=" + readers).status()).isEqualTo(404);
        assertThat(api.as(foreign)
                        .post("/loans/" + id + "/return", Map.of("condition", "Bien"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(ines).post("/loans", wanted()).status()).isEqualTo(404);
        assertThat(api.as(sami)
                        .post("/loans", Map.of("memberId", ines.toString()))
                        .raw()
                        .body())
                .contains("resourceId");
        assertThat(api.as(sami)
                        .post("/loans/" + id + "/return", Map.of("damage", Map.of("amount", "5.00", "currency", "CHF")))
                        .raw()
                        .body())
                .contains("damage");
        assertThat(api.as(sami)
                        .post("/loans/" + id + "/return", Map.of("depositBy", "gold"))
                        .raw()
                        .body())
                .contains("depositBy");
        assertThat(api.anybody().get("/loans").status()).isEqualTo(401);
    }

    private String handedOut() {
        Answer done = api.as(sami).post("/loans", wanted());
        assertThat(done.status()).as(done.raw().body()).isEqualTo(201);
        return done.text("id");
    }

    private Map<String, Object> wanted() {
        return Map.of(
                "memberId",
                ines.toString(),
                "resourceId",
                readers.toString(),
                "due",
                MONDAY.plusDays(2).toString(),
                "condition",
                "Neuve",
                "depositBy",
                "cheque");
    }

    private static Money euros(long cents) {
        return Money.ofMinor(CurrencyUnit.EUR, cents);
    }
}
