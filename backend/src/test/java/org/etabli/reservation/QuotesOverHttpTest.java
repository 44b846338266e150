package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.etabli.authorisation.OperatingRights;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.etabli.training.CourseDraft;
import org.etabli.training.Courses;
import org.etabli.training.SessionDraft;
import org.etabli.training.SessionPlans;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EtabliTest
class QuotesOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    Courses courses;

    @Autowired
    SessionPlans plans;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    ResourceId machine;
    MemberId maker;

    @BeforeEach
    void world() {
        clock.reset();
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
    void an_authorisation_that_ends_before_the_slot_does_refuses_with_its_last_day() {
        given.authorised(maker, given.requires(machine, operator, "Laser niveau 2"), at("15:59"));

        var quoted = quote("fr");
        var asked = api.as(maker).post("/reservations", wanted(), "Accept-Language", "fr");

        assertThat(quoted.body().path("refusals").path(0).path("rule").asString())
                .isEqualTo("authorisation-expired");
        assertThat(quoted.body().path("refusals").path(0).path("reason").asString())
                .contains("24 novembre");
        assertThat(quoted.body().path("warnings")).isEmpty();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text("rule")).isEqualTo("authorisation-expired");
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE venue_id = ?", venue.value()))
                .isZero();
    }

    @Test
    void an_authorisation_that_ends_within_two_weeks_of_the_slot_warns_and_does_not_refuse() {
        given.authorised(
                maker,
                given.requires(machine, operator, "Laser niveau 2"),
                at("16:00").plus(OperatingRights.SOON).minusSeconds(1));

        var quoted = quote("en");

        assertThat(quoted.body().path("possible").asBoolean()).isTrue();
        var warning = quoted.body().path("warnings").path(0);
        assertThat(warning.path("warning").asString()).isEqualTo("authorisation-expires");
        assertThat(warning.path("title").asString()).contains("Laser niveau 2");
        assertThat(warning.path("detail").asString()).startsWith("Ask a trainer");
        assertThat(warning.path("expiresOn").asString()).isEqualTo("2026-12-08");
        assertThat(warning.path("renewal")).isEmpty();
        assertThat(api.as(maker).post("/reservations", wanted()).status()).isEqualTo(201);
    }

    @Test
    void one_that_ends_later_warns_of_nothing() {
        given.authorised(
                maker,
                given.requires(machine, operator, "Laser niveau 2"),
                at("16:00").plus(OperatingRights.SOON));

        assertThat(quote("en").body().path("warnings")).isEmpty();
    }

    @Test
    void a_warning_names_the_session_that_renews_the_right() {
        AuthorisationTypeId right = given.requires(machine, operator, "Laser niveau 2");
        TrainingSessionId session = taught(right, 3, 4);
        given.authorised(maker, right, at("16:00").plus(Duration.ofDays(2)));

        var warning = quote("fr").body().path("warnings").path(0);

        assertThat(warning.path("detail").asString()).contains("session de formation");
        assertThat(warning.path("renewal")
                        .path(0)
                        .path("training")
                        .path("sessionId")
                        .asString())
                .isEqualTo(session.toString());
    }

    @Test
    void who_lacks_an_authorisation_is_offered_the_next_sessions_that_grant_it() {
        AuthorisationTypeId right = given.requires(machine, operator, "Laser niveau 2");
        TrainingSessionId full = taught(right, 1, 2);
        TrainingSessionId free = taught(right, 5, 3);
        taught(given.requires(given.aMachine(venue), operator, "Tour"), 5, 1);
        api.as(given.aMember()).send("PUT", "/trainings/sessions/" + full + "/enrolment", null);

        var asked = api.as(maker).post("/reservations", wanted());

        assertThat(asked.text("rule")).isEqualTo("authorisation-missing");
        List<JsonNode> trainings = StreamSupport.stream(
                        asked.body().path("alternatives").spliterator(), false)
                .filter(way -> way.path("kind").asString().equals("training"))
                .toList();
        assertThat(trainings)
                .extracting(way -> way.path("training").path("sessionId").asString())
                .containsExactly(free.toString(), full.toString());
        JsonNode first = trainings.getFirst();
        assertThat(first.path("venueId").asString()).isEqualTo(venue.toString());
        assertThat(first.path("start").asString()).isEqualTo("2026-11-26T09:00:00+01:00");
        assertThat(first.path("price").path("amount").asString()).isEqualTo("35.00");
        assertThat(first.path("training").path("placesLeft").asInt()).isEqualTo(5);

        String enrolment = first.path("training").path("enrolment").asString();
        assertThat(api.as(maker)
                        .send("PUT", enrolment.substring("/api/v1".length()), null)
                        .text("state"))
                .isEqualTo("placed");
        assertThat(quote("en").body().path("alternatives").findValuesAsString("state"))
                .contains("placed");
    }

    @Test
    void a_slot_that_is_only_taken_offers_no_trainings() {
        AuthorisationTypeId right = given.requires(machine, operator, "Laser niveau 2");
        taught(right, 5, 3);
        given.authorised(maker, right, null);
        api.as(maker).post("/reservations", wanted());

        assertThat(quote("en").body().path("alternatives").findValuesAsString("kind"))
                .doesNotContain("training");
    }

    private TrainingSessionId taught(AuthorisationTypeId right, int places, int inDays) {
        Caller manager = given.staff(Role.MANAGER, operator);
        CourseId course = courses.create(
                manager,
                CourseId.next(),
                operator,
                new CourseDraft("Laser niveau 2", null, Money.ofMinor(CurrencyUnit.EUR, 3500), 1, 8, Set.of(right)));
        TrainingSessionId id = TrainingSessionId.next();
        plans.plan(
                given.staff(Role.TRAINER, operator),
                new SessionDraft(id, course, venue, null, on(TUESDAY.plusDays(inDays - 1L), "09:00", "11:00"), places));
        return id;
    }

    private static Instant at(String time) {
        return on(TUESDAY, "00:00", time).end();
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
