package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.User;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ReservationChangesOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;
    User user;
    String id;

    @BeforeEach
    void a_reservation() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        given.costs(room, "HOUR", 900);
        ines = given.aMember();
        user = api.as(ines);
        id = reserve(user, "14:00", "16:00");
    }

    @AfterEach
    void back_to_monday() {
        clock.reset();
    }

    @Test
    void a_new_start_keeps_the_length() {
        var moved = user.patch("/reservations/" + id, Map.of("start", at("10:00")));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo(at("10:00"));
        assertThat(moved.text("end")).isEqualTo(at("12:00"));
    }

    @Test
    void who_changes_what_changed_meanwhile_is_told_so() {
        var read = user.get("/reservations/" + id);
        String seen = read.header("ETag").orElseThrow();
        var first = user.patch("/reservations/" + id, Map.of("start", at("10:00")), "If-Match", seen);

        var late = user.patch("/reservations/" + id, Map.of("start", at("11:00")), "If-Match", seen);

        assertThat(first.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text("type")).endsWith("/problems/stale");
        assertThat(user.get("/reservations/" + id).text("start")).isEqualTo(at("10:00"));
    }

    @Test
    void a_move_that_is_refused_leaves_the_reservation_and_offers_alternatives() {
        reserve(api.as(given.aMember()), "10:00", "12:00");

        var refused = user.patch("/reservations/" + id, Map.of("start", at("11:00")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("slot-taken");
        assertThat(refused.body().path("alternatives").size()).isPositive();
        assertThat(user.get("/reservations/" + id).text("start")).isEqualTo(at("14:00"));
    }

    @Test
    void cancelling_early_gives_the_price_back() {
        var cancelled = user.delete("/reservations/" + id);

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.body().path("fee").path("amount").asString()).isEqualTo("0.00");
        assertThat(cancelled.body().path("refunded").path("amount").asString()).isEqualTo("18.00");
    }

    @Test
    void cancelling_late_tells_the_fee() {
        clock.set(Fixtures.on(Fixtures.TUESDAY, "13:00", "13:30").start());

        var cancelled = user.delete("/reservations/" + id);

        assertThat(cancelled.body().path("fee").path("amount").asString()).isEqualTo("9.00");
        assertThat(cancelled.body().path("refunded").path("amount").asString()).isEqualTo("9.00");
    }

    @Test
    void cancelling_gives_an_allowance_back() {
        MemberId nomad = given.aMember();
        given.joins(nomad, given.aPlan(operator, "ROOM", "MINUTES", 600L));
        String paid = reserve(api.as(nomad), "9:00", "10:00");

        var cancelled = api.as(nomad).delete("/reservations/" + paid);

        assertThat(cancelled.body().path("creditReturned").path("amount").asInt())
                .isEqualTo(60);
        assertThat(cancelled.body().path("creditKept").path("amount").asInt()).isZero();
    }

    @Test
    void one_comes_and_goes() {
        assertThat(user.post("/reservations/" + id + "/check-in", null).text("rule"))
                .isEqualTo("check-in-not-open");
        clock.set(Fixtures.on(Fixtures.TUESDAY, "13:50", "14:00").start());

        assertThat(user.post("/reservations/" + id + "/check-in", null).text("status"))
                .isEqualTo("checked-in");
        clock.advance(Duration.ofHours(1));
        assertThat(user.post("/reservations/" + id + "/check-out", null).text("status"))
                .isEqualTo("completed");
        assertThat(user.delete("/reservations/" + id).text("rule")).isEqualTo("no-longer-cancellable");
    }

    @Test
    void somebody_else_s_reservation_does_not_exist() {
        var stranger = api.as(given.aMember());
        var otherDesk = api.as(deskOf(given.anOperator()));

        for (User other : java.util.List.of(stranger, otherDesk)) {
            assertThat(other.get("/reservations/" + id).status()).isEqualTo(404);
            assertThat(other.patch("/reservations/" + id, Map.of("start", at("10:00")))
                            .status())
                    .isEqualTo(404);
            assertThat(other.delete("/reservations/" + id).status()).isEqualTo(404);
            assertThat(other.post("/reservations/" + id + "/check-in", null).status())
                    .isEqualTo(404);
        }
        assertThat(user.get("/reservations/" + id).text("status")).isEqualTo("confirmed");
    }

    @Test
    void one_s_own_list_goes_page_by_page() {
        String second = reserve(user, "17:00", "18:00");
        String third = reserve(user, "18:00", "19:00");

        var first = user.get("/reservations?limit=2");
        String next = first.header("Link").orElseThrow();
        var rest = user.get(next.substring(next.indexOf("/api/v1") + 7, next.indexOf('>')));

        assertThat(first.body().findValuesAsString("id")).containsExactly(id, second);
        assertThat(next).endsWith("rel=\"next\"");
        assertThat(rest.body().findValuesAsString("id")).containsExactly(third);
        assertThat(rest.header("Link")).isEmpty();
    }

    @Test
    void the_desk_sees_its_day_with_names_and_a_member_her_own_part_of_it() {
        var desk = api.as(deskOf(operator));
        String place = "/reservations?venue=" + venue + "&from=" + at("00:00") + "&to=" + at("23:59");
        reserve(api.as(given.aMember()), "9:00", "10:00");

        assertThat(desk.get(place).body().findValuesAsString("member"))
                .containsExactly("Inès Caillaud", "Inès Caillaud");
        assertThat(user.get(place).body().findValuesAsString("id")).containsExactly(id);
        assertThat(api.as(deskOf(given.anOperator())).get(place).body().size()).isZero();
    }

    @Test
    void the_desk_reserves_for_a_member_it_knows_and_for_nobody_else() {
        var desk = api.as(deskOf(operator));
        given.affiliated(given.aMember(), operator);
        Map<String, Object> forInes = Map.of(
                "resourceId", room.toString(), "start", at("09:00"), "end", at("10:00"), "memberId", ines.toString());
        Map<String, Object> forStranger = Map.of(
                "resourceId",
                room.toString(),
                "start",
                at("09:00"),
                "end",
                at("10:00"),
                "memberId",
                given.aMember().toString());

        assertThat(desk.post("/reservations", forStranger).status()).isEqualTo(404);
        assertThat(desk.post("/reservations", forInes).text("memberId")).isEqualTo(ines.toString());
    }

    private MemberId deskOf(OperatorId of) {
        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, of);
        return desk;
    }

    private String reserve(User who, String from, String to) {
        var made = who.post("/reservations", Map.of("resourceId", room.toString(), "start", at(from), "end", at(to)));
        assertThat(made.status()).isEqualTo(201);
        return made.text("id");
    }

    private static String at(String time) {
        return "2026-11-24T" + (time.length() < 5 ? "0" + time : time) + ":00+01:00";
    }
}
