package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class QuotesOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    VenueId venue;
    ResourceId machine;
    MemberId maker;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        machine = given.aMachine(venue);
        given.costs(machine, "HOUR", 900);
        maker = given.aMember();
    }

    @Test
    void a_quote_tells_the_price_and_how_it_comes_about() {
        var quote = quote("en");

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.body().path("possible").asBoolean()).isTrue();
        assertThat(quote.body().path("dueNow").path("amount").asString()).isEqualTo("18.00");
        assertThat(quote.text("tariff")).isEqualTo("2\u00a0h at €9.00 an hour");
        assertThat(quote.body().path("cancellation").path("freeUntil").asString())
                .isEqualTo("2026-11-24T12:00:00+01:00");
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE venue_id = ?", venue.value()))
                .isZero();
    }

    @Test
    void a_quote_tells_what_an_allowance_would_pay() {
        given.joins(maker, given.aPlan(operator, "MACHINE", "MINUTES", 600L));

        var allowance = quote("fr").body().path("allowance");

        assertThat(allowance.path("needed").asInt()).isEqualTo(120);
        assertThat(allowance.path("left").asInt()).isEqualTo(600);
        assertThat(allowance.path("covers").asBoolean()).isTrue();
    }

    @Test
    void a_quote_names_the_missing_authorisation_and_what_could_be_had_instead() {
        given.requires(machine, operator, "Laser niveau 2");
        String ownCategory = machine.toString();
        given.with(machine, "category", ownCategory);
        ResourceId other = given.with(given.aMachine(given.aVenue()), "category", ownCategory);

        var french = quote("fr");

        assertThat(french.body().path("possible").asBoolean()).isFalse();
        assertThat(french.body().path("refusals").path(0).path("title").asString())
                .isEqualTo("Il vous manque l’autorisation «\u00a0Laser niveau 2\u00a0».");
        assertThat(french.body().path("refusals").path(0).path("reason").asString())
                .isNotBlank();
        assertThat(french.body().path("alternatives").findValuesAsString("resourceId"))
                .contains(other.toString());
        assertThat(quote("en").body().path("refusals").path(0).path("title").asString())
                .isEqualTo("You need the “Laser niveau 2” authorisation.");
    }

    @Test
    void a_quote_and_a_request_say_which_plan_opens_what_is_kept_for_its_holders() {
        given.keptFor(machine, given.aPlan(operator, "MACHINE", "MINUTES", 60L));

        var quoted = quote("fr");
        var asked = api.as(maker).post("/reservations", wanted());

        assertThat(quoted.body().path("possible").asBoolean()).isFalse();
        assertThat(quoted.body().path("refusals").path(0).path("rule").asString())
                .isEqualTo("plan-missing");
        assertThat(quoted.body().path("refusals").path(0).path("reason").asString())
                .contains("Carnet");
        assertThat(quote("en").body().path("refusals").path(0).path("reason").asString())
                .startsWith("What opens it:");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body().path("rule").asString()).isEqualTo("plan-missing");
    }

    @Test
    void one_s_own_page_tells_contracts_allowances_and_authorisations() {
        given.joins(maker, given.aPlan(operator, "MACHINE", "MINUTES", 600L));
        given.authorised(maker, given.requires(machine, operator, "Laser niveau 2"), null);
        api.as(maker).post("/reservations", wanted());

        var me = api.as(maker).get("/me");

        assertThat(me.text("email")).isEqualTo(maker + "@example.org");
        assertThat(me.body().path("memberships").path(0).path("plan").asString())
                .isEqualTo("Carnet");
        assertThat(me.body().path("allowances").path(0).path("left").asInt()).isEqualTo(480);
        assertThat(me.body().path("authorisations").path(0).path("valid").asBoolean())
                .isTrue();
    }

    private Answer quote(String language) {
        return api.as(maker).post("/quotes", wanted(), "Accept-Language", language);
    }

    private Map<String, Object> wanted() {
        return Map.of(
                "resourceId",
                machine.toString(),
                "start",
                "2026-11-24T14:00:00+01:00",
                "end",
                "2026-11-24T16:00:00+01:00");
    }
}
