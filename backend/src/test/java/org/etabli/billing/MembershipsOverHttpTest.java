package org.etabli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.MembershipId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EtabliTest
@Import(BillingFixtures.class)
class MembershipsOverHttpTest {

    @Autowired
    Fixtures given;

    @Autowired
    BillingFixtures billing;

    @Autowired
    HttpSurface api;

    @Autowired
    TestClock clock;

    OperatorId operator;
    PlanId full;
    MemberId ines;
    MembershipId contract;

    @BeforeEach
    void a_member() {
        clock.reset();
        operator = billing.anExemptOperator(LocalDate.of(2026, 11, 1));
        full = billing.aMonthlyPlan(operator, 18000);
        ines = given.aMember();
        given.affiliated(ines, operator);
        contract = billing.joins(ines, billing.aMonthlyPlan(operator, 9900), LocalDate.of(2026, 11, 1), null);
    }

    @Test
    void a_change_is_previewed_and_made_once() {
        var she = api.as(ines);
        Map<String, String> wanted = Map.of("kind", "plan", "planId", full.toString());
        String one = "/memberships/" + contract;

        var preview = she.post(one + "/previews", wanted, "Accept-Language", "en");
        assertThat(preview.status()).as(preview.raw().body()).isEqualTo(200);
        // 9900 × 8 ÷ 30 = 2640 back
        assertThat(preview.body().path("difference").path("amount").asString()).isEqualTo("153.60");
        assertThat(preview.body().path("lines").size()).isEqualTo(2);

        var made = she.post(one + "/changes", wanted, "Idempotency-Key", "once-" + contract);
        var again = she.post(one + "/changes", wanted, "Idempotency-Key", "once-" + contract);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(made.text("id"));
        assertThat(she.get("/memberships").body().size()).isEqualTo(2);
        assertThat(she.get("/me")
                        .body()
                        .path("memberships")
                        .get(0)
                        .path("planId")
                        .asString())
                .isEqualTo(full.toString());
        assertThat(she.get("/plans?operator=" + operator).body().size()).isEqualTo(2);
    }

    @Test
    void what_is_refused_says_why_and_what_is_unreadable_names_its_field() {
        var she = api.as(ines);
        String changes = "/memberships/" + contract + "/changes";

        assertThat(she.post(changes, Map.of("kind", "resume")).status()).isEqualTo(409);
        assertThat(she.post(changes, Map.of("kind", "nonsense")).status()).isEqualTo(400);
        assertThat(she.post(changes, Map.of("kind", "pause")).status()).isEqualTo(400);
        assertThat(api.as(given.aMember())
                        .post(changes, Map.of("kind", "cancel"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(ines, Scope.READ)
                        .post(changes, Map.of("kind", "cancel"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_desk_makes_a_team_and_its_admin_fills_the_seats() {
        MemberId sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        var desk = api.as(sami);
        var team = desk.post(
                "/teams", Map.of("operatorId", operator.toString(), "name", "Atelier", "adminId", ines.toString()));
        assertThat(team.status()).as(team.raw().body()).isEqualTo(201);
        String one = "/teams/" + team.text("id");
        assertThat(desk.post(one + "/membership", Map.of("planId", full.toString(), "seats", 1))
                        .status())
                .isEqualTo(201);

        var she = api.as(ines);
        var joined = she.post(
                one + "/members", Map.of("firstName", "Paul", "lastName", "Rey", "email", ines + "-paul@example.org"));
        assertThat(joined.status()).as(joined.raw().body()).isEqualTo(201);
        assertThat(she.send("PUT", one + "/members/" + ines + "/seat", null).status())
                .isEqualTo(204);
        assertThat(she.send("PUT", one + "/members/" + joined.text("memberId") + "/seat", null)
                        .status())
                .isEqualTo(409);
        assertThat(she.get(one).body().path("people").size()).isEqualTo(2);
        assertThat(she.get("/teams").body().size()).isEqualTo(1);
        assertThat(api.as(given.aMember()).get(one).status()).isEqualTo(404);
    }
}
