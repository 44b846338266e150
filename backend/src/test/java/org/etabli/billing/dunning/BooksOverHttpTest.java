package org.etabli.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.etabli.billing.BilledMonth;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What else keeps the books over HTTP: closures, reminders, the run that begins by itself. */
@EtabliTest
@Import(BilledMonth.class)
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class BooksOverHttpTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Autowired
    Fixtures given;

    @Autowired
    BilledMonth month;

    @Autowired
    DunningLadders ladders;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private MemberId ines;
    private MemberId bookkeeper;
    private HttpSurface.User she;
    private HttpSurface.User stranger;

    @BeforeEach
    void an_invoice_that_nobody_pays() {
        operator = month.anOperator(FIRST);
        ines = month.aPayer();
        Caller accountant = given.staff(Role.ACCOUNTANT, operator);
        month.bill(accountant, YearMonth.of(2026, 11));
        ladders.set(accountant, operator, new DunningLadder(true, FIRST, 7, 15, 8, 10));
        bookkeeper = given.aMember();
        given.holds(bookkeeper, Role.ACCOUNTANT, operator);
        she = api.as(bookkeeper);
        MemberId other = given.aMember();
        given.holds(other, Role.ACCOUNTANT, given.anOperator());
        stranger = api.as(other);
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void a_month_is_closed_once_it_is_over_and_read_back() {
        Map<String, String> wish = Map.of("operatorId", operator.toString(), "kind", "month", "day", "2026-11-15");
        var early = she.post("/closures", wish, "Accept-Language", "en");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.header("Content-Type")).contains("application/problem+json");
        assertThat(early.text("title")).contains("not over");

        clock.set(TUESDAY.plusDays(14).atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        var closed = she.post("/closures", wish, "Idempotency-Key", "close-" + operator);
        var again = she.post("/closures", wish, "Idempotency-Key", "close-" + operator);

        assertThat(closed.status()).as(closed.raw().body()).isEqualTo(201);
        assertThat(again.text("hash")).isEqualTo(closed.text("hash")).hasSize(64);
        assertThat(closed.text("firstDay")).isEqualTo("2026-11-01");
        var list = she.get("/closures?operator=" + operator).body();
        assertThat(list.size()).isEqualTo(1);
        String one = "/closures/" + list.get(0).path("number").asString() + "?operator=" + operator;
        assertThat(she.get(one).body().path("perpetualSales").path("currency").asString())
                .isEqualTo("EUR");
        assertThat(she.get("/closures?operator=" + operator + "&kind=day&limit=1")
                        .header("Link")
                        .orElse(""))
                .contains("rel=\"next\"");
        assertThat(stranger.get(one).status()).isEqualTo(404);
        assertThat(stranger.post("/closures", wish).status()).isEqualTo(404);
        assertThat(api.as(bookkeeper, Scope.READ).post("/closures", wish).status())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_closed_names_its_field() {
        assertThat(she.post("/closures", Map.of("operatorId", operator.toString(), "kind", "day", "day", "2026-11-15"))
                        .status())
                .isEqualTo(400);
        assertThat(she.post("/closures", Map.of("operatorId", operator.toString(), "kind", "month"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_reminder_is_taken_when_it_is_the_next_and_twice_is_once() {
        clock.set(TUESDAY.plusDays(40).atTime(9, 0).atZone(TestClock.PARIS).toInstant());
        var debtors = she.get("/dunning?operator=" + operator).body();
        assertThat(debtors.size()).isEqualTo(1);
        assertThat(debtors.get(0).path("memberId").asString()).isEqualTo(ines.toString());
        assertThat(debtors.get(0).path("next").asString()).isEqualTo("friendly");
        String payer = "/dunning/" + debtors.get(0).path("payerId").asString();
        Map<String, String> friendly = Map.of("operatorId", operator.toString(), "step", "friendly");

        var taken = she.post(payer + "/steps", friendly);
        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(201);
        assertThat(taken.text("step")).isEqualTo("friendly");
        assertThat(taken.text("next")).isEqualTo("formal");
        var again = she.post(payer + "/steps", friendly, "Accept-Language", "fr");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("title")).contains("relance");
        assertThat(she.get(payer + "/acts?operator=" + operator).body().size()).isEqualTo(1);

        var held = she.send(
                "PUT",
                payer + "/hold",
                Map.of("operatorId", operator.toString(), "until", "2027-02-01", "reason", "En discussion"));
        assertThat(held.text("heldUntil")).isEqualTo("2027-02-01");
        assertThat(she.delete(payer + "/hold?operator=" + operator).status()).isEqualTo(200);
        assertThat(she.delete(payer + "/hold?operator=" + operator).status()).isEqualTo(409);
        assertThat(stranger.get("/dunning?operator=" + operator).status()).isEqualTo(404);
        assertThat(stranger.post(payer + "/steps", friendly).status()).isEqualTo(404);
        assertThat(she.post(payer + "/steps", Map.of("operatorId", operator.toString(), "step", "nonsense"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void billing_by_itself_is_set_read_and_ended() {
        String schedule = "/billing-schedules/" + operator;
        assertThat(she.get(schedule).status()).isEqualTo(404);

        var set = she.send("PUT", schedule, Map.of("day", 3, "hour", 6, "commits", true));
        assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
        assertThat(set.text("nextOn")).isEqualTo("2026-12-03");
        assertThat(she.get(schedule).body().path("commits").asBoolean()).isTrue();
        assertThat(she.send("PUT", schedule, Map.of("day", 31, "hour", 6)).status())
                .isEqualTo(400);
        assertThat(stranger.get(schedule).status()).isEqualTo(404);
        assertThat(she.delete(schedule).status()).isEqualTo(204);
        assertThat(she.get(schedule).status()).isEqualTo(404);
    }

    @Test
    void a_venue_is_named_by_its_address_or_its_id() {
        VenueId venue = given.aVenue(operator);
        given.insert("UPDATE venue SET slug = ? WHERE id = ?", "lieu-" + venue, venue.value());
        given.aRoom(venue);
        String times = "&kind=room&from=2026-11-24T09:00:00%2B01:00&to=2026-11-24T18:00:00%2B01:00";

        for (String name : java.util.List.of(venue.toString(), "lieu-" + venue)) {
            assertThat(she.get("/resources?venue=" + name).body().size()).isEqualTo(1);
            assertThat(she.get("/occupancy?venue=" + name).body().size()).isEqualTo(1);
            assertThat(she.get("/availability?venue=" + name + times).status()).isEqualTo(200);
            assertThat(she.get("/reservations?venue=" + name).status()).isEqualTo(200);
        }
        assertThat(she.get("/resources?venue=nowhere").status()).isEqualTo(404);
    }
}
