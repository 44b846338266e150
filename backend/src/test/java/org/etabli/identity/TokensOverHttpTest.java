package org.etabli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.etabli.kernel.MemberId;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EtabliTest
class TokensOverHttpTest {

    private static final String PASSWORD = "a long enough password";

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    Logins logins;

    @Autowired
    TestClock clock;

    MemberId ines;

    @BeforeEach
    void a_member_with_a_password() {
        ines = given.aMember();
        logins.setPassword(ines, PASSWORD);
    }

    @AfterEach
    void back_to_monday() {
        clock.reset();
    }

    @Test
    void a_token_made_by_password_works_and_is_shown_once() {
        var made = make(PASSWORD);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("scopes").toString()).isEqualTo("[\"read\",\"book\"]");
        var user = api.withToken(made.text("token"));
        assertThat(user.get("/me").text("id")).isEqualTo(ines.toString());
        assertThat(user.get("/tokens").raw().body()).contains(made.text("id")).doesNotContain(made.text("token"));
    }

    @Test
    void a_token_is_never_kept_under_an_idempotency_key() {
        api.anybody().post("/tokens", credentials(PASSWORD), "Idempotency-Key", "once");

        assertThat(given.count("SELECT COUNT(*) FROM idempotent_answer WHERE caller_id = ?", ines.value()))
                .isZero();
    }

    @Test
    void a_revoked_token_stops_at_once() {
        var made = make(PASSWORD);
        var user = api.withToken(made.text("token"));

        assertThat(user.delete("/tokens/" + made.text("id")).status()).isEqualTo(204);

        assertThat(user.get("/me").status()).isEqualTo(401);
    }

    @Test
    void one_cannot_revoke_somebody_else_s() {
        var made = make(PASSWORD);

        assertThat(api.as(given.aMember()).delete("/tokens/" + made.text("id")).status())
                .isEqualTo(404);
        assertThat(api.withToken(made.text("token")).get("/me").status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_refused_and_many_of_them_lock_the_account_for_a_while() {
        List<Answer> wrong =
                IntStream.range(0, 8).mapToObj(n -> make("wrong password")).toList();

        assertThat(wrong).allMatch(answer -> answer.status() == 401);
        assertThat(wrong.getFirst().text("type")).endsWith("/problems/wrong-credentials");
        var locked = make(PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After").orElseThrow())).isBetween(1, 15 * 60);
    }

    @Test
    void attempts_are_limited_and_the_answer_says_when_to_come_back() {
        List<Integer> statuses =
                IntStream.range(0, 21).mapToObj(n -> make(PASSWORD).status()).toList();

        assertThat(statuses.subList(0, 20)).containsOnly(201);
        assertThat(statuses.getLast()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        assertThat(make(PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void what_a_token_may_do_is_asked_for_in_known_words() {
        assertThat(make(Map.of("scopes", List.of("read"))).body().path("scopes").toString())
                .isEqualTo("[\"read\"]");
        assertThat(make(Map.of("scopes", List.of("everything"))).text("field")).isEqualTo("scopes");
        assertThat(make(Map.of("scopes", List.of())).text("field")).isEqualTo("scopes");
        assertThat(make(Map.of("expiresInDays", 4000)).text("field")).isEqualTo("expiresInDays");
        assertThat(make(Map.of("name", "x".repeat(121))).text("field")).isEqualTo("name");
        assertThat(api.anybody().post("/tokens", Map.of("email", "a@b")).text("field"))
                .isEqualTo("password");
    }

    private Answer make(String password) {
        return api.anybody().post("/tokens", credentials(password));
    }

    private Answer make(Map<String, Object> more) {
        Map<String, Object> body = credentials(PASSWORD);
        body.putAll(more);
        return api.anybody().post("/tokens", body);
    }

    private Map<String, Object> credentials(String password) {
        return new HashMap<>(Map.of("email", ines + "@example.org", "password", password));
    }
}
