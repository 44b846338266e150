package org.etabli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What anyone may read without an account. */
@EtabliTest
class PublicSurfaceTest {

    private static final String TUESDAY = "from=2026-11-24T00:00:00%2B01:00&to=2026-11-25T00:00:00%2B01:00";

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    VenueId venue;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
    }

    @Test
    void a_venue_tells_its_place_hours_and_kinds() {
        given.aRoom(venue);

        var told = api.anybody().get("/venues/" + venue);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().path("address").path("city").asString()).isEqualTo("Poitiers");
        assertThat(told.body().path("hours").size()).isEqualTo(14);
        assertThat(told.body()
                        .path("hours")
                        .path(0)
                        .path("open")
                        .path(0)
                        .path("start")
                        .asString())
                .isEqualTo("2026-11-23T08:00:00+01:00");
        assertThat(told.body().path("kinds").path(0).path("kind").asString()).isEqualTo("room");
        assertThat(told.body().path("openNow").asBoolean()).isTrue();
        assertThat(told.raw().body()).doesNotContain("doorCode", "wifi");
    }

    @Test
    void venues_are_listed_page_by_page() {
        given.aVenue();

        var first = api.anybody().get("/venues?limit=1");
        String next = first.header("Link").orElseThrow();
        var second = api.anybody().get(next.substring(next.indexOf("/api/v1") + 7, next.indexOf('>')));

        assertThat(first.body().size()).isEqualTo(1);
        assertThat(second.body().path(0).path("id").asString())
                .isNotEqualTo(first.body().path(0).path("id").asString());
    }

    @Test
    void a_resource_tells_its_units_rules_and_price() {
        ResourceId pool = given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));
        given.costs(pool, "HALF_DAY", 900);

        var one = api.anybody().get("/resources/" + pool);
        var all = api.anybody().get("/resources?venue=" + venue + "&kind=desk");

        assertThat(one.body().path("units").findValuesAsString("label")).containsExactly("A1", "A2");
        assertThat(one.body().path("rules").path("step").asInt()).isEqualTo(15);
        assertThat(one.body().path("price").path("amount").asString()).isEqualTo("9.00");
        assertThat(one.body().path("price").path("per").asString()).isEqualTo("half-day");
        assertThat(all.body().findValuesAsString("id")).containsExactly(pool.toString());
        assertThat(api.anybody()
                        .get("/resources?venue=" + venue + "&kind=room")
                        .body()
                        .size())
                .isZero();
    }

    @Test
    void availability_tells_what_is_free_and_busy_and_never_by_whom() {
        ResourceId room = given.aRoom(venue);
        reserve(room, null, "14:00", "16:00");

        var told = api.anybody().get("/availability?resource=" + room + "&" + TUESDAY);

        var first = told.body().path(0);
        assertThat(first.path("busy").toString())
                .isEqualTo("[{\"start\":\"2026-11-24T14:00:00+01:00\",\"end\":\"2026-11-24T16:00:00+01:00\"}]");
        assertThat(first.path("free").findValuesAsString("start"))
                .containsExactly("2026-11-24T08:00:00+01:00", "2026-11-24T16:00:00+01:00");
        assertThat(told.raw().body()).doesNotContain("Inès", "member", "title");
    }

    @Test
    void a_pool_tells_how_many_of_its_places_are_free() {
        UnitId a1 = given.aUnit(venue, "A1");
        ResourceId pool = given.aPool(venue, "DESK", a1, given.aUnit(venue, "A2"));
        reserve(pool, a1, "14:00", "16:00");

        var free = api.anybody()
                .get("/availability?venue=" + venue + "&kind=desk&" + TUESDAY)
                .body()
                .path(0)
                .path("free");

        assertThat(free.findValuesAsString("places")).containsExactly("2", "1", "2");
    }

    @Test
    void search_finds_the_first_slot_that_fits_in_each_resource() {
        ResourceId busy = given.aRoom(venue);
        ResourceId free = given.aRoom(venue);
        given.with(busy, "buffer_after", 15);
        reserve(busy, null, "8:00", "10:00");

        var found = api.anybody().get("/availability/search?kind=room&venue=" + venue + "&duration=PT2H&" + TUESDAY);

        assertThat(found.body().findValuesAsString("resourceId")).containsExactly(free.toString(), busy.toString());
        assertThat(found.body().findValuesAsString("start"))
                .containsExactly("2026-11-24T08:00:00+01:00", "2026-11-24T10:15:00+01:00");
    }

    @Test
    void occupancy_tells_numbers_by_kind() {
        given.aPool(venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"));

        var told = api.anybody().get("/occupancy?venue=" + venue).body().path(0);

        assertThat(told.path("open").asBoolean()).isTrue();
        assertThat(told.path("kinds").path(0).path("kind").asString()).isEqualTo("desk");
        assertThat(told.path("kinds").path(0).path("free").asInt()).isEqualTo(2);
    }

    @Test
    void a_plus_sign_that_was_not_encoded_is_understood() {
        ResourceId room = given.aRoom(venue);

        assertThat(api.anybody()
                        .get("/availability?resource=" + room
                                + "&from=2026-11-24T00:00:00+01:00&to=2026-11-25T00:00:00+01:00")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_surface_describes_itself() {
        var described = api.anybody().absolute("/v3/api-docs");

        assertThat(described.text("openapi")).startsWith("3.1");
        assertThat(described.body().path("paths").propertyNames())
                .contains(
                        "/api/v1/reservations",
                        "/api/v1/quotes",
                        "/api/v1/venues",
                        "/api/v1/availability",
                        "/api/v1/me");
        assertThat(described.raw().body()).doesNotContain("\"Caller\"");
    }

    private void reserve(ResourceId resource, @org.jspecify.annotations.Nullable UnitId unit, String from, String to) {
        MemberId somebody = given.aMember();
        Map<String, Object> wanted = new java.util.HashMap<>(Map.of(
                "resourceId",
                resource.toString(),
                "start",
                "2026-11-24T" + (from.length() < 5 ? "0" : "") + from + ":00+01:00",
                "end",
                "2026-11-24T" + to + ":00+01:00",
                "title",
                "Entretien"));
        if (unit != null) {
            wanted.put("unitId", unit.toString());
        }
        assertThat(api.as(somebody).post("/reservations", wanted).status()).isEqualTo(201);
    }
}
