package org.etabli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.EtabliTest;
import org.etabli.testing.Fixtures;
import org.etabli.testing.HttpSurface;
import org.etabli.testing.HttpSurface.Answer;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the report to the answer, by programs. */
@EtabliTest
class FaultsOverHttpTest {

    private static final String BACK = "2026-12-03T00:00:00+01:00";

    @Autowired
    Fixtures given;

    @Autowired
    HttpSurface api;

    @Autowired
    Reservations reservations;

    @Autowired
    Telling telling;

    @Autowired
    TestClock clock;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId laser;
    private ResourceId equal;
    private MemberId manager;
    private MemberId ines;

    @BeforeEach
    void a_reserved_laser_and_its_equal() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        String category = "laser " + venue.toString().substring(24);
        laser = given.with(given.aMachine(venue), "category", category);
        equal = given.with(given.aMachine(venue), "category", category);
        manager = given.aMember();
        given.holds(manager, Role.MANAGER, operator);
        ines = given.aMember();
        reserve(ines);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_report_is_heard_once_and_its_reporter_reads_how_it_stands() {
        HttpSurface.User zoe = api.as(given.aMember());

        Answer first = zoe.post("/faults", report(), "Idempotency-Key", "smoke-1");
        Answer again = zoe.post("/faults", report(), "Idempotency-Key", "smoke-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("state")).isEqualTo("open");
        assertThat(first.header("Location")).hasValue("/api/v1/faults/" + first.text("id"));
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(listed("open").body()).hasSize(1);
    }

    @Test
    void a_photo_comes_with_the_report_and_is_for_the_venues_people_alone() throws IOException {
        HttpSurface.User zoe = api.as(given.aMember());

        Answer first = zoe.upload("/faults", report(), png(), "Idempotency-Key", "photo-1");
        Answer again = zoe.upload("/faults", report(), png(), "Idempotency-Key", "photo-1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("photo").asBoolean()).isTrue();
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        String photo = listed("open").body().path(0).path("photo").asString();
        Answer seen = api.as(manager).get(photo.substring("/api/v1".length()));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).hasValue("image/jpeg");
        assertThat(zoe.get(photo.substring("/api/v1".length())).status()).isEqualTo(404);

        Answer none = zoe.upload("/faults", report(), "GIF89a".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text("field")).isEqualTo("file");
    }

    @Test
    void what_is_missing_is_named_and_nobody_reports_without_an_account_or_the_right_to_act() {
        HttpSurface.User zoe = api.as(given.aMember());

        assertThat(zoe.post("/faults", Map.of("resourceId", laser.toString())).text("field"))
                .isEqualTo("description");
        assertThat(zoe.post("/faults", Map.of("description", "Fumée")).text("field"))
                .isEqualTo("resourceId");
        assertThat(zoe.post("/faults", Map.of("resourceId", ines.toString(), "description", "Fumée"))
                        .status())
                .isEqualTo(404);
        assertThat(api.anybody().post("/faults", report()).status()).isEqualTo(401);
        assertThat(api.as(ines, Scope.READ).post("/faults", report()).status()).isEqualTo(403);
        assertThat(api.as(manager)
                        .get("/faults?venue=" + venue + "&state=broken")
                        .text("field"))
                .isEqualTo("state");
    }

    @Test
    void it_is_confirmed_and_who_had_reserved_takes_what_is_proposed() {
        String fault = confirmed();
        HttpSurface.User hers = api.as(ines);

        Answer proposed = hers.get("/faults/proposals");
        assertThat(proposed.body()).hasSize(1);
        var proposal = proposed.body().path(0);
        assertThat(proposal.path("resourceId").asString()).isEqualTo(laser.toString());
        assertThat(proposal.path("instead").path("resourceId").asString()).isEqualTo(equal.toString());
        assertThat(proposal.path("instead").path("kind").asString()).isEqualTo("other-resource");
        assertThat(proposal.path("answerUntil").asString()).isEqualTo("2026-11-24T14:00:00+01:00");
        String id = proposal.path("id").asString();
        assertThat(api.as(given.aMember())
                        .send("PUT", "/faults/proposals/" + id + "/acceptance", null)
                        .status())
                .isEqualTo(404);

        Answer taken = hers.send("PUT", "/faults/proposals/" + id + "/acceptance", null);

        assertThat(taken.text("outcome")).isEqualTo("moved");
        assertThat(taken.text("resourceId")).isEqualTo(equal.toString());
        assertThat(hers.send("PUT", "/faults/proposals/" + id + "/acceptance", null)
                        .text("state"))
                .isEqualTo("accepted");
        assertThat(hers.get("/faults/proposals").body()).isEmpty();
        assertThat(api.as(manager)
                        .get("/faults/" + fault)
                        .body()
                        .path("told")
                        .path("accepted")
                        .asInt())
                .isOne();
    }

    @Test
    void she_may_rather_have_everything_back() {
        confirmed();
        HttpSurface.User hers = api.as(ines);
        String id = hers.get("/faults/proposals").body().path(0).path("id").asString();

        assertThat(hers.send("PUT", "/faults/proposals/" + id + "/return", null).text("outcome"))
                .isEqualTo("given-back");
        assertThat(given.text("SELECT status FROM reservation WHERE member_id = ?", ines.value()))
                .isEqualTo("CANCELLED");
    }

    @Test
    void who_comes_too_late_is_told_what_is_proposed_now() {
        confirmed();
        String id =
                api.as(ines).get("/faults/proposals").body().path(0).path("id").asString();
        MemberId faster = given.aMember();
        reservations.request(
                given.as(faster), RequestReservation.of(equal, null, on(TUESDAY, "14:00", "16:00"), faster));

        Answer late = api.as(ines).send("PUT", "/faults/proposals/" + id + "/acceptance", null);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("rule")).isEqualTo("slot-taken");
        assertThat(late.body().path("alternatives").path(0).path("kind").asString())
                .isEqualTo("other-time");
        assertThat(api.as(ines).get("/faults/proposals").body()).hasSize(1);
    }

    @Test
    void repaired_or_expected_earlier_who_has_not_answered_keeps_hers_and_what_is_nothing_is_dismissed() {
        String fault = confirmed();

        assertThat(put(fault, "expected", Map.of("back", "2026-11-24T13:00:00+01:00"))
                        .text("expectedAt"))
                .isEqualTo("2026-11-24T13:00:00+01:00");
        assertThat(api.as(ines).get("/faults/proposals").body()).isEmpty();
        assertThat(put(fault, "repair", null).text("state")).isEqualTo("repaired");

        String other = api.as(given.aMember()).post("/faults", report()).text("id");
        assertThat(put(other, "dismissal", null).text("state")).isEqualTo("dismissed");
    }

    @Test
    void another_operators_faults_do_not_exist_and_the_desk_confirms_none() {
        String fault = api.as(given.aMember()).post("/faults", report()).text("id");
        MemberId elsewhere = given.aMember();
        given.holds(elsewhere, Role.MANAGER, given.anOperator());
        MemberId desk = given.aMember();
        given.holds(desk, Role.FRONT_DESK, operator);

        assertThat(api.as(elsewhere).get("/faults/" + fault).status()).isEqualTo(404);
        assertThat(api.as(elsewhere).get("/faults?venue=" + venue).status()).isEqualTo(404);
        assertThat(api.as(desk).get("/faults/" + fault).status()).isEqualTo(200);
        assertThat(api.as(desk)
                        .send("PUT", "/faults/" + fault + "/confirmation", Map.of("reason", "Tube", "back", BACK))
                        .status())
                .isEqualTo(403);
        assertThat(put(fault, "confirmation", Map.of("reason", " ", "back", BACK))
                        .text("field"))
                .isEqualTo("reason");
        assertThat(put(fault, "confirmation", Map.of("reason", "Tube")).text("field"))
                .isEqualTo("back");
    }

    private String confirmed() {
        String fault = api.as(given.aMember()).post("/faults", report()).text("id");
        Answer confirmed = put(fault, "confirmation", Map.of("reason", "Tube à remplacer", "back", BACK));
        assertThat(confirmed.text("state")).isEqualTo("confirmed");
        assertThat(confirmed.text("expectedAt")).isEqualTo(BACK);
        telling.tellAffected();
        return fault;
    }

    private Answer put(String fault, String what, Object body) {
        return api.as(manager).send("PUT", "/faults/" + fault + "/" + what, body);
    }

    private Answer listed(String state) {
        return api.as(manager).get("/faults?venue=" + venue + "&state=" + state);
    }

    private Map<String, String> report() {
        return new HashMap<>(Map.of("resourceId", laser.toString(), "description", "Le tube ne s’allume plus"));
    }

    private void reserve(MemberId who) {
        reservations.request(given.as(who), RequestReservation.of(laser, null, on(TUESDAY, "14:00", "16:00"), who));
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
