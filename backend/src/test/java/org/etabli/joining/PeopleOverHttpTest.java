package org.etabli.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.plan.TariffGroup;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What is known of people over HTTP: household quotients, who answers for minors, and the fields of an operator. */
@EtabliTest
@TestPropertySource(properties = "spring.quartz.auto-startup=false")
class PeopleOverHttpTest {

    private static final byte[] PDF = "%PDF-1.4 caf".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    Quotients quotients;

    @Autowired
    QuotientBands bands;

    private OperatorId operator;
    private MemberId ines;
    private MemberId boss;
    private HttpSurface.User her;
    private HttpSurface.User desk;
    private HttpSurface.User manager;
    private HttpSurface.User stranger;

    @BeforeEach
    void a_member_whom_an_operator_knows() {
        operator = given.anOperator();
        given.aVenue(operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        her = api.as(ines);
        MemberId clerk = given.aMember();
        given.holds(clerk, Role.FRONT_DESK, operator);
        desk = api.as(clerk);
        boss = given.aMember();
        given.holds(boss, Role.MANAGER, operator);
        manager = api.as(boss);
        MemberId other = given.aMember();
        given.holds(other, Role.MANAGER, given.anOperator());
        stranger = api.as(other);
    }

    @Test
    void a_quotient_waits_is_read_and_is_confirmed_once() {
        bands.set(given.staff(Role.MANAGER, operator), operator, List.of(new QuotientBand(0, 600, TariffGroup.SOCIAL)));
        String id = quotients.declare(given.as(ines), operator, 420, PDF).id().toString();

        assertThat(desk.get("/quotients?operator=" + operator)
                        .body()
                        .get(0)
                        .path("quotient")
                        .asInt())
                .isEqualTo(420);
        assertThat(her.get("/quotients").body().get(0).path("state").asString()).isEqualTo("waiting");
        assertThat(stranger.get("/quotients?operator=" + operator).status()).isEqualTo(404);
        assertThat(stranger.get("/quotients?member=" + ines).body().size()).isZero();
        assertThat(stranger.get("/quotients/" + id + "/paper").status()).isEqualTo(404);
        assertThat(desk.get("/quotients/" + id + "/paper")
                        .header("Content-Type")
                        .orElse(""))
                .contains("application/pdf");

        String confirm = "/quotients/" + id + "/confirmation";
        assertThat(her.post(confirm, Map.of("validUntil", "2027-06-01")).status())
                .isEqualTo(404);
        assertThat(stranger.post(confirm, Map.of("validUntil", "2027-06-01")).status())
                .isEqualTo(404);
        assertThat(desk.post(confirm, Map.of("validUntil", "2039-06-01")).status())
                .isEqualTo(400);
        assertThat(desk.post(confirm, Map.of("validUntil", "2027-06-01")).text("validUntil"))
                .isEqualTo("2027-06-01");
        assertThat(desk.post(confirm, Map.of("validUntil", "2027-09-01")).text("validUntil"))
                .as("answered before")
                .isEqualTo("2027-06-01");
        assertThat(desk.get("/quotients?operator=" + operator).body().size()).isZero();
    }

    @Test
    void a_quotient_is_refused_with_a_reason() {
        bands.set(given.staff(Role.MANAGER, operator), operator, List.of(new QuotientBand(0, 600, TariffGroup.SOCIAL)));
        String refuse = "/quotients/"
                + quotients.declare(given.as(ines), operator, 420, PDF).id() + "/refusal";

        assertThat(desk.post(refuse, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(desk.post(refuse, Map.of("reason", "Attestation de 2024")).text("state"))
                .isEqualTo("refused");
        assertThat(her.get("/quotients").body().get(0).path("reason").asString())
                .isEqualTo("Attestation de 2024");
    }

    @Test
    void a_minor_and_who_answers_for_her() {
        assertThat(her.get("/members/me/guardian").status()).isEqualTo(404);
        assertThat(desk.send("PUT", "/members/" + ines + "/birthday", Map.of("bornOn", "2012-05-04"))
                        .body()
                        .path("minor")
                        .asBoolean())
                .isTrue();
        assertThat(her.get("/members/me/birthday").text("bornOn")).isEqualTo("2012-05-04");
        Map<String, String> mother = Map.of("name", "Hélène Caillaud", "email", ines + "@parent.example");
        assertThat(desk.send("PUT", "/members/" + ines + "/guardian", Map.of("name", "Hélène"))
                        .status())
                .isEqualTo(400);

        var named = desk.send("PUT", "/members/" + ines + "/guardian", mother);
        assertThat(named.status()).as(named.raw().body()).isEqualTo(200);
        assertThat(named.body().path("consented").asBoolean()).isFalse();
        assertThat(named.text("endsOn")).isEqualTo("2030-05-04");
        given.insert("UPDATE guardianship SET consented_at = NOW(3) WHERE member_id = ?", ines.value());
        assertThat(her.get("/members/me/guardian").body().path("consented").asBoolean())
                .isTrue();

        for (String path : List.of("/guardian", "/birthday")) {
            assertThat(stranger.get("/members/" + ines + path).status()).isEqualTo(404);
            assertThat(stranger.send(
                                    "PUT",
                                    "/members/" + ines + path,
                                    path.equals("/guardian") ? mother : Map.of("bornOn", "2011-01-01"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(api.as(ines, Scope.READ)
                        .send("PUT", "/members/me/guardian", mother)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_operators_fields_are_made_filled_in_and_forgotten() {
        String field = MemberFieldId.next().toString();
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "operatorId",
                operator.toString(),
                "name",
                "Comment nous avez-vous connus ?",
                "kind",
                "choice",
                "choices",
                List.of("Presse", "Amis"),
                "shown",
                true));
        assertThat(desk.send("PUT", "/member-fields/" + field, wanted).status()).isEqualTo(403);
        assertThat(stranger.send("PUT", "/member-fields/" + field, wanted).status())
                .isEqualTo(404);
        assertThat(manager.send("PUT", "/member-fields/" + field, wanted).text("kind"))
                .isEqualTo("choice");
        wanted.put("choices", List.of("Presse", "Amis", "Passage"));
        manager.send("PUT", "/member-fields/" + field, wanted);
        wanted.put("kind", "text");
        assertThat(manager.send("PUT", "/member-fields/" + field, wanted).status())
                .isEqualTo(400);

        assertThat(desk.get("/member-fields?operator=" + operator).body().size())
                .isEqualTo(1);
        assertThat(stranger.get("/member-fields?operator=" + operator).status()).isEqualTo(404);
        Map<String, Object> amis = Map.of("operatorId", operator.toString(), "values", Map.of(field, "Amis"));
        var said = her.send("PUT", "/members/me/fields", amis);
        assertThat(said.status()).as(said.raw().body()).isEqualTo(200);
        assertThat(desk.get("/members/" + ines + "/fields")
                        .body()
                        .get(0)
                        .path("answers")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("Amis");
        assertThat(her.send(
                                "PUT",
                                "/members/me/fields",
                                Map.of("operatorId", operator.toString(), "values", Map.of(field, "Radio")))
                        .status())
                .isEqualTo(400);
        assertThat(stranger.get("/members/" + ines + "/fields").body().size()).isZero();
        assertThat(stranger.send("PUT", "/members/" + ines + "/fields", amis).status())
                .isEqualTo(404);

        assertThat(manager.delete("/member-fields/" + field).status()).isEqualTo(204);
        assertThat(manager.delete("/member-fields/" + field).status()).isEqualTo(204);
        assertThat(her.get("/members/me/fields").body().size()).isZero();
    }
}
