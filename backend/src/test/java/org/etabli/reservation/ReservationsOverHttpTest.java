package org.etabli.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class ReservationsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    MemberId ines;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        ines = given.aMember();
    }

    @Test
    void a_reservation_is_made_and_told_in_the_zone_of_the_venue() {
        given.costs(room, "HOUR", 900);

        var made = api.as(ines).post("/reservations", slot("14:00", "16:00"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains("/api/v1/reservations/" + made.text("id"));
        assertThat(made.text("start")).isEqualTo("2026-11-24T14:00:00+01:00");
        assertThat(made.text("resourceId")).isEqualTo(room.toString());
        assertThat(made.text("status")).isEqualTo("confirmed");
        assertThat(made.body().path("price").path("amount").asString()).isEqualTo("18.00");
        assertThat(made.body().path("price").path("currency").asString()).isEqualTo("EUR");
    }

    @Test
    void a_taken_slot_is_a_conflict_that_says_which_rule_and_why() {
        api.as(ines).post("/reservations", slot("14:00", "16:00"));

        var refused = api.as(given.aMember()).post("/reservations", slot("15:00", "16:00"), "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.text("type")).endsWith("/problems/slot-taken");
        assertThat(refused.text("rule")).isEqualTo("slot-taken");
        assertThat(refused.text("refusal")).isEqualTo("state");
        assertThat(refused.text("title")).isEqualTo("This slot was just taken.");
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        var user = api.as(ines);

        var first = user.post("/reservations", slot("14:00", "16:00"), "Idempotency-Key", "k-1");
        var again = user.post("/reservations", slot("14:00", "16:00"), "Idempotency-Key", "k-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(reservations()).isOne();
        assertThat(refusedRequests()).isZero();
    }

    @Test
    void a_key_used_for_another_body_is_refused_and_nothing_is_done() {
        var user = api.as(ines);
        user.post("/reservations", slot("14:00", "16:00"), "Idempotency-Key", "k-2");

        var free = user.post("/reservations", slot("17:00", "18:00"), "Idempotency-Key", "k-2");
        var taken = user.post("/reservations", slot("14:00", "15:00"), "Idempotency-Key", "k-2");

        assertThat(List.of(free.status(), taken.status())).containsOnly(422);
        assertThat(free.text("type")).endsWith("/problems/idempotency-key-reused");
        assertThat(reservations()).isOne();
    }

    @Test
    void keys_are_each_caller_s_own_and_differ_by_case() {
        var user = api.as(ines);

        assertThat(user.post("/reservations", slot("9:00", "10:00"), "Idempotency-Key", "abc")
                        .status())
                .isEqualTo(201);
        assertThat(user.post("/reservations", slot("10:00", "11:00"), "Idempotency-Key", "ABC")
                        .status())
                .isEqualTo(201);
        assertThat(api.as(given.aMember())
                        .post("/reservations", slot("11:00", "12:00"), "Idempotency-Key", "abc")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_kept_under_its_key() {
        var rival = api.as(given.aMember());
        var taken = rival.post("/reservations", slot("14:00", "16:00"));
        var user = api.as(ines);
        assertThat(user.post("/reservations", slot("14:00", "16:00"), "Idempotency-Key", "k-3")
                        .status())
                .isEqualTo(409);

        rival.delete("/reservations/" + taken.text("id"));

        assertThat(user.post("/reservations", slot("14:00", "16:00"), "Idempotency-Key", "k-3")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void sixteen_repeats_at_once_have_one_effect_and_one_answer() throws Exception {
        assertThat(answersAtOnce(room)).hasSize(1);
        assertThat(reservations()).isOne();
    }

    @Test
    void sixteen_repeats_at_once_take_one_place_of_a_pool() throws Exception {
        ResourceId pool = given.aPool(
                venue, "DESK", given.aUnit(venue, "A1"), given.aUnit(venue, "A2"), given.aUnit(venue, "A3"));

        assertThat(answersAtOnce(pool)).hasSize(1);
        assertThat(given.count("SELECT COUNT(*) FROM reservation WHERE resource_id = ?", pool.value()))
                .isOne();
        assertThat(given.count(
                        "SELECT COUNT(*) FROM occupancy o JOIN resource_unit u ON u.unit_id = o.unit_id WHERE u.resource_id = ?",
                        pool.value()))
                .isOne();
    }

    private Set<String> answersAtOnce(ResourceId resource) throws InterruptedException, ExecutionException {
        var user = api.as(ines);
        Callable<String> request = () -> {
            var answer = user.post("/reservations", slot(resource, "14:00", "16:00"), "Idempotency-Key", "one");
            return answer.status() + " " + answer.raw().body();
        };
        Set<String> answers = new HashSet<>();
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (Future<String> answer : clients.invokeAll(
                    IntStream.range(0, 16).mapToObj(n -> request).toList())) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).allMatch(answer -> answer.startsWith("201 "));
        return answers;
    }

    private Map<String, Object> slot(String from, String to) {
        return slot(room, from, to);
    }

    private static Map<String, Object> slot(ResourceId resource, String from, String to) {
        return Map.of(
                "resourceId", resource.toString(), "start", moment(from), "end", moment(to), "title", "Réunion <b>");
    }

    private static String moment(String time) {
        return "2026-11-24T" + (time.length() < 5 ? "0" + time : time) + ":00+01:00";
    }

    private long reservations() {
        return given.count("SELECT COUNT(*) FROM reservation WHERE venue_id = ?", venue.value());
    }

    private long refusedRequests() {
        return given.count("SELECT COUNT(*) FROM refused_request WHERE venue_id = ?", venue.value());
    }
}
