package org.etabli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.HttpSurface.User;
import org.etabli.testing.Integrity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent: a clear problem, in both languages, and nothing half done. */
@EtabliTest
class BadInputTest {

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    Integrity integrity;

    OperatorId operator;
    VenueId venue;
    ResourceId room;
    User user;
    long rowsBefore;
    List<String> contradictionsBefore;

    @BeforeEach
    void world() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        room = given.aRoom(venue);
        MemberId ines = given.aMember();
        user = api.as(ines);
        rowsBefore = rows();
        contradictionsBefore = integrity.contradictions();
    }

    @AfterEach
    void nothing_is_half_done() {
        assertThat(rows()).isEqualTo(rowsBefore);
        assertThat(integrity.contradictions()).isEqualTo(contradictionsBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:00:00+01:00, 2026-11-24T14:00:00+01:00, 400, invalid-input",
        "2026-11-24T14:00:00+01:00, 2026-11-24T14:00:00+01:00, 400, invalid-input",
        "2026-11-23T07:00:00+01:00, 2026-11-23T08:00:00+01:00, 422, outside-opening-hours",
        "2026-11-20T10:00:00+01:00, 2026-11-20T11:00:00+01:00, 422, in-the-past",
        "2026-11-24T19:30:00+01:00, 2026-11-24T20:30:00+01:00, 422, outside-opening-hours",
        "2027-03-24T10:00:00+01:00, 2027-03-24T11:00:00+01:00, 422, beyond-horizon",
        "2026-11-24T10:00:00+01:00, 2026-11-24T10:05:00+01:00, 422, too-short",
        "2026-11-24T08:00:00+01:00, 2026-11-24T19:00:00+01:00, 422, too-long",
        "2026-11-24T10:07:00+01:00, 2026-11-24T11:07:00+01:00, 422, not-on-step",
        "2026-11-24T10:00:00+01:00, 2999-11-24T10:00:00+01:00, 400, invalid-input",
        "-9999-11-24T10:00:00+01:00, 2026-11-24T10:00:00+01:00, 400, invalid-input",
        "2026-11-24T10:00:00+01:00, 2027-11-24T10:00:00+01:00, 400, invalid-input",
    })
    void a_senseless_slot_is_refused_in_words(String start, String end, int status, String type) {
        var refused = user.post("/reservations", slot(start, end));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(status);
        assertThat(refused.text("type")).endsWith("/problems/" + type);
        isSaidInBothLanguages(slot(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:00:00+01:00, 2026-11-24T14:00:00+01:00, 400, invalid-input",
        "2026-11-20T10:00:00+01:00, 2026-11-20T11:00:00+01:00, 422, in-the-past",
        "2026-11-24T19:30:00+01:00, 2026-11-24T20:30:00+01:00, 422, outside-opening-hours",
        "2027-03-24T10:00:00+01:00, 2027-03-24T11:00:00+01:00, 422, beyond-horizon",
        "2026-11-24T10:00:00+01:00, 2999-11-24T10:00:00+01:00, 400, invalid-input",
        "tomorrow, 2026-11-24T10:00:00+01:00, 400, invalid-input",
    })
    void a_senseless_move_is_refused_and_a_quote_says_so_beforehand(String start, String end, int status, String type) {
        String mine = user.post("/reservations", with("title", "x")).text("id");
        rowsBefore++;

        var moved = user.patch("/reservations/" + mine, Map.of("start", start, "end", end));
        var quoted = user.post("/quotes", slot(start, end));

        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(status);
        assertThat(moved.text("type")).endsWith("/problems/" + type);
        assertThat(user.get("/reservations/" + mine).text("start")).isEqualTo("2026-11-24T14:00:00+01:00");
        assertThat(quoted.status()).as(quoted.raw().body()).isEqualTo(status == 400 ? 400 : 200);
        if (status != 400) {
            assertThat(quoted.body().path("possible").asBoolean()).isFalse();
            assertThat(quoted.body().path("refusals").findValuesAsString("rule"))
                    .contains(type);
        }
    }

    @Test
    void quotes_moves_and_tokens_take_hostile_and_endless_text_for_what_it_is() {
        String hostile = "'; DROP TABLE member; -- <script>alert(1)</script>";
        String endless = "x".repeat(8 * 1024 * 1024);
        String mine = user.post("/reservations", with("title", "x")).text("id");
        rowsBefore++;

        for (String text : List.of(hostile, endless)) {
            int tooMuch = text.equals(endless) ? 413 : 400;
            for (String field : List.of("start", "end")) {
                assertThat(user.patch("/reservations/" + mine, Map.of(field, text))
                                .status())
                        .as(field)
                        .isEqualTo(tooMuch);
            }
            for (String field : List.of("resourceId", "unitId", "memberId", "start", "end", "payment")) {
                assertThat(user.post("/quotes", with(field, text)).status())
                        .as(field)
                        .isBetween(400, 413);
            }
            for (String field : List.of("email", "password")) {
                Map<String, Object> credentials = new HashMap<>(
                        Map.of("email", "a@example.org", "password", "x", "name", "x", "scopes", List.of("read")));
                credentials.put(field, text);
                assertThat(api.anybody().post("/tokens", credentials).status())
                        .as(field)
                        .isBetween(400, 413);
            }
        }
        for (String parameter : List.of("resource", "venue", "kind", "from", "to")) {
            String query = "/availability?venue=" + venue + "&kind=room&" + WINDOW + "&" + parameter + "="
                    + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(user.get(query).status()).as(parameter).isBetween(200, 404);
        }
        assertThat(user.get("/reservations/" + mine).text("start")).isEqualTo("2026-11-24T14:00:00+01:00");
    }

    @Test
    void what_another_operator_s_people_reserved_cannot_be_read_moved_or_cancelled() {
        VenueId elsewhere = given.aVenue();
        ResourceId theirs = given.aRoom(elsewhere);
        var other = api.as(given.aMember());
        Map<String, Object> wanted = with("resourceId", theirs.toString());
        String id = other.post("/reservations", wanted).text("id");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        var manager = api.as(maud);

        for (User stranger : List.of(user, manager)) {
            assertThat(stranger.get("/reservations/" + id).status()).isEqualTo(404);
            assertThat(stranger.patch("/reservations/" + id, Map.of("start", "2026-11-24T10:00:00+01:00"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.delete("/reservations/" + id).status()).isEqualTo(404);
            assertThat(stranger.post("/reservations/" + id + "/check-in", null).status())
                    .isEqualTo(404);
        }
        assertThat(other.get("/reservations/" + id).text("status")).isEqualTo("confirmed");
    }

    @Test
    void a_repeated_key_gives_the_first_answer_again_and_another_body_is_refused() {
        var first = user.post("/reservations", with("title", "x"), "Idempotency-Key", "twice");
        var again = user.post("/reservations", with("title", "x"), "Idempotency-Key", "twice");
        var other = user.post("/reservations", with("title", "y"), "Idempotency-Key", "twice");

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(other.status()).isEqualTo(422);
        rowsBefore++;
    }

    @ParameterizedTest
    @CsvSource({
        "start, '\"tomorrow\"'",
        "start, '\"2026-11-24T14:00:00\"'",
        "end, '12'",
        "guests, '\"many\"'",
        "guests, '-1'",
        "guests, '100000'",
        "payment, '\"gold\"'",
        "recurrence, '\"FREQ=DAILY\"'",
        "title, '[\"a\"]'",
    })
    void a_field_that_cannot_be_read_is_named(String field, String value) {
        String body = "{\"resourceId\":\"" + room
                + "\",\"start\":\"2026-11-24T14:00:00+01:00\",\"end\":\"2026-11-24T15:00:00+01:00\"}";
        String name = "\"" + field + "\":";
        String changed = body.contains(name)
                ? body.replaceFirst(name + "\"[^\"]*\"", name + value)
                : body.replace("}", "," + name + value + "}");

        var refused = user.post("/reservations", changed);

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo(field);
        isSaidInBothLanguages(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resourceId", "start", "end"})
    void a_missing_field_is_named(String field) {
        Map<String, Object> body = slot("2026-11-24T14:00:00+01:00", "2026-11-24T15:00:00+01:00");
        body.remove(field);

        assertThat(user.post("/reservations", body).text("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"start\":", "\u0000", "{}{}"})
    void a_broken_body_is_a_bad_request(String body) {
        assertThat(user.post("/reservations", body).status()).isEqualTo(400);
    }

    @Test
    void unknown_ids_are_not_found() {
        String nobody = UUID.randomUUID().toString();

        for (String id : List.of(nobody, "1", "x", "%00", "..%2F", "'%20OR%201=1")) {
            for (String path : List.of("/reservations/", "/resources/", "/venues/")) {
                assertThat(user.get(path + id).status()).as(path + id).isIn(400, 404);
            }
            assertThat(user.delete("/tokens/" + id).status()).isIn(400, 404);
        }
        assertThat(user.post("/reservations", with("resourceId", nobody)).status())
                .isEqualTo(404);
        assertThat(user.post("/reservations", with("resourceId", "x")).status()).isEqualTo(404);
        assertThat(user.post("/reservations", with("unitId", nobody)).text("field"))
                .isEqualTo("unitId");
        assertThat(user.get("/availability?venue=" + nobody + "&kind=room&" + WINDOW)
                        .status())
                .isEqualTo(404);
    }

    private static final String WINDOW = "from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z";

    @Test
    void another_operator_s_things_cannot_be_borrowed() {
        VenueId elsewhere = given.aVenue();
        UnitId theirs = given.aUnit(elsewhere, "B1");
        given.aRoom(elsewhere);

        assertThat(user.post("/reservations", with("unitId", theirs.toString())).text("field"))
                .isEqualTo("unitId");
        assertThat(user.post("/reservations", with("memberId", given.aMember().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(user.get("/reservations?member=" + given.aMember()).status()).isEqualTo(404);
    }

    @Test
    void eight_megabytes_of_title_are_too_much() {
        var refused = user.post("/reservations", with("title", "x".repeat(8 * 1024 * 1024)), "Accept-Language", "en");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("title")).isEqualTo("Request too large");
        assertThat(user.post("/reservations", with("title", "x".repeat(121))).text("field"))
                .isEqualTo("title");
    }

    @Test
    void sql_and_html_are_text() {
        String hostile = "'; DROP TABLE reservation; -- <script>alert(1)</script> \" \\ %s {0} é 🛠";

        var made = user.post("/reservations", with("title", hostile));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("title")).isEqualTo(hostile);
        assertThat(made.header("Content-Type")).contains("application/json");
        assertThat(made.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(user.get("/reservations/" + made.text("id")).text("title")).isEqualTo(hostile);
        for (String field : List.of("resourceId", "unitId", "memberId", "payment")) {
            assertThat(user.post("/reservations", with(field, hostile)).status())
                    .as(field)
                    .isBetween(400, 404);
        }
        for (String parameter : List.of("venue", "kind", "from", "to", "cursor", "limit", "resource", "member")) {
            String path = "/reservations?" + parameter + "="
                    + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(user.get(path).status()).as(path).isIn(200, 400, 404);
        }
        rowsBefore++;
    }

    @Test
    void bad_tokens_and_missing_scopes_are_told_apart() {
        var reader = api.as(given.aMember(), Scope.READ);
        var booker = api.as(given.aMember(), Scope.BOOK);

        for (User nobody :
                List.of(api.anybody(), api.withToken("etb_nonsense"), api.withToken("é"), api.withToken(""))) {
            assertThat(nobody.get("/me").status()).isEqualTo(401);
            assertThat(nobody.post("/reservations", with("title", "x")).status())
                    .isEqualTo(401);
        }
        assertThat(api.anybody().get("/me").header("WWW-Authenticate")).contains("Bearer");
        assertThat(reader.post("/reservations", with("title", "x")).status()).isEqualTo(403);
        assertThat(reader.post("/reservations", with("title", "x")).text("missing"))
                .isEqualTo("book");
        assertThat(booker.get("/me").status()).isEqualTo(403);
        assertThat(booker.get("/reservations").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/reservations?limit=1000000, limit",
        "/reservations?limit=0, limit",
        "/reservations?limit=x, limit",
        "/reservations?cursor=%%%, cursor",
        "/reservations?cursor=nonsense, cursor",
        "/reservations?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OSB4, cursor",
        "/venues?cursor=bm9uZQ, cursor",
        "/reservations?from=yesterday, from",
        "/reservations?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z, to",
        "/resources?kind=spaceship, kind",
        "/availability?from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z, resource",
        "/availability/search?kind=room&duration=-PT1H&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z, duration",
        "/availability/search?kind=room&duration=99999999999999999999&from=2026-11-24T00:00:00Z&to=2026-11-25T00:00:00Z, duration",
        "/availability/search?kind=room&duration=60&from=2026-01-01T00:00:00Z&to=2026-12-25T00:00:00Z, to",
    })
    void a_bad_parameter_is_named(String path, String field) {
        var refused = user.get(path.replace("%%%", "%25"));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo(field);
    }

    @Test
    void an_idempotency_key_is_printable_and_not_endless() {
        assertThat(user.post("/reservations", with("title", "x"), "Idempotency-Key", "a".repeat(129))
                        .text("field"))
                .isEqualTo("Idempotency-Key");
        assertThat(user.post("/reservations", with("title", "x"), "Idempotency-Key", "a b")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void wrong_methods_media_types_and_addresses_are_problems_too() {
        var method = user.send("PUT", "/reservations", "{}");
        var media = user.send("POST", "/reservations", "a=b", "Content-Type", "application/x-www-form-urlencoded");
        var address = user.get("/nothing/here", "Accept-Language", "fr");

        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow").orElse("")).contains("GET", "POST");
        assertThat(media.status()).isEqualTo(415);
        assertThat(address.status()).isEqualTo(404);
        for (Answer problem : List.of(method, media, address)) {
            assertThat(problem.header("Content-Type")).contains("application/problem+json");
        }
        assertThat(address.text("title")).isEqualTo("Introuvable");
    }

    private void isSaidInBothLanguages(Object body) {
        var french = user.post("/reservations", body, "Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");
        var english = user.post("/reservations", body, "Accept-Language", "de,en;q=0.5");
        assertThat(french.text("title")).isNotBlank().isNotEqualTo(english.text("title"));
        assertThat(french.text("detail")).isNotBlank().isNotEqualTo(english.text("detail"));
        assertThat(french.text("title").length()).isLessThanOrEqualTo(90);
        assertThat(french.text("detail").length()).isLessThanOrEqualTo(140);
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = slot("2026-11-24T14:00:00+01:00", "2026-11-24T15:00:00+01:00");
        body.put(field, value);
        return body;
    }

    private Map<String, Object> slot(String start, String end) {
        return new HashMap<>(Map.of("resourceId", room.toString(), "start", start, "end", end));
    }

    private long rows() {
        return given.count(
                "SELECT (SELECT COUNT(*) FROM reservation WHERE venue_id = ?)"
                        + " + (SELECT COUNT(*) FROM occupancy o JOIN unit u ON u.id = o.unit_id WHERE u.venue_id = ?)"
                        + " * 1000 - (SELECT COUNT(*) FROM reservation WHERE venue_id = ?) * 1000",
                venue.value(),
                venue.value(),
                venue.value());
    }
}
