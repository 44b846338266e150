package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who scans the code on a machine needs no account to learn what it is and how it stands. */
class MachinePagesTest extends PublicPagesTest {

    @Autowired
    Reservations reservations;

    private UnitId unit;
    private ResourceId laser;
    private String page;

    @BeforeEach
    void a_laser_that_asks_for_an_authorisation() {
        clock.reset();
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        unit = given.aUnit(venue, "Laser");
        laser = given.aBundle(venue, "MACHINE", unit);
        given.costs(laser, "HOUR", 1200);
        page = "/machines/" + laser;
    }

    @Test
    void it_tells_what_it_is_what_it_costs_and_that_it_is_free() throws Exception {
        var seen = get(page);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("12,00", "l’heure", "Libre en ce moment", "Réserver", "Aucune autorisation")
                .contains("href=\"/machines?venue=");
    }

    @Test
    void it_tells_when_a_supervisor_is_there_where_one_has_to_be() throws Exception {
        given.insert(
                "INSERT INTO opening_hours (id, venue_id, resource_id, weekday, opens_minute, closes_minute, supervised)"
                        + " SELECT ?, venue_id, id, 2, 840, 1080, TRUE FROM resource WHERE id = ?",
                Ids.next(),
                laser.value());

        assertThat(get(page).body())
                .contains("Avec un encadrant\u00a0: mardi, 14\u00a0h\u00a0– 18\u00a0h", "Sans encadrant en ce moment");
    }

    @Test
    void it_tells_what_it_works_and_what_it_must_never_see() throws Exception {
        given.insert(
                "INSERT INTO resource_material (resource_id, position, name, thickness, settings, note, forbidden)"
                        + " VALUES (?, 0, 'Contreplaqué', '3 mm', '45 %', NULL, FALSE), (?, 1, 'PVC', NULL, NULL,"
                        + " 'Dégage du <chlore>', TRUE)",
                laser.value(), laser.value());
        given.insert(
                "INSERT INTO resource_document (id, resource_id, kind, title, link, added_at)"
                        + " VALUES (?, ?, 'MANUAL', 'Notice', 'https://wiki.example/laser', ?)",
                Ids.next(),
                laser.value(),
                TestClock.MONDAY_NINE);

        assertThat(get(page).body())
                .contains("Contreplaqué, 3 mm", "45 %", "Interdits", "PVC", "Dégage du &lt;chlore&gt;")
                .contains("href=\"https://wiki.example/laser\"");
    }

    @Test
    void it_tells_who_may_use_it() throws Exception {
        OperatorId operator = new OperatorId(java.util.UUID.fromString(given.text(
                "SELECT operator_id FROM venue v JOIN resource r" + " ON r.venue_id = v.id WHERE r.id = ?",
                laser.value())));
        given.requires(laser, operator, "Laser niveau 2");

        assertThat(get(page).body()).contains("Laser niveau 2").doesNotContain("Aucune autorisation");
    }

    @Test
    void while_somebody_uses_it_it_says_until_when_and_not_who() throws Exception {
        var member = given.aMember();
        TimeSlot slot = TimeSlot.of(TestClock.MONDAY_NINE, Duration.ofHours(2));
        reservations.request(given.as(member), RequestReservation.of(laser, null, slot, member));

        assertThat(get(page).body()).contains("Occupé jusqu’à 11").doesNotContain("Caillaud");
    }

    @Test
    void out_of_order_it_says_why_and_when_it_is_expected_back() throws Exception {
        Instant now = TestClock.MONDAY_NINE;
        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                unit.value(),
                now,
                now.plus(Duration.ofDays(3)),
                "Tube <b>grillé</b>",
                now);

        assertThat(get(page).body()).contains("En panne, retour prévu le jeudi 26 novembre", "Tube &lt;b&gt;grillé");
    }

    @Test
    void at_night_it_says_when_it_opens() throws Exception {
        clock.set(TestClock.MONDAY_NINE.minus(Duration.ofHours(3)));

        assertThat(get(page).body()).contains("Fermé, aujourd’hui à 8");
    }

    @Test
    void what_is_no_machine_is_not_found() throws Exception {
        assertThat(get("/machines/" + ResourceId.next()).statusCode()).isEqualTo(404);
        assertThat(get("/machines/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void who_has_no_account_reports_what_is_wrong_and_the_next_one_sees_that_it_is_known() throws Exception {
        String form = get(page + "/fault").body();
        assertThat(form).contains("Que se passe-t-il", "type=\"file\"").doesNotContain("Déjà signalé");
        var fields = Map.of(
                "id", idOf(form), "description", "De la <i>fumée</i>", "name", "Zoé Petit", "email", "zoe@m.example");

        assertThat(location(post(page + "/fault", fields))).endsWith("/fault?sent");
        assertThat(location(post(page + "/fault", fields))).endsWith("/fault?sent");

        assertThat(get(page + "/fault?sent").body()).contains("Merci, c’est signalé");
        assertThat(get(page + "/fault").body())
                .contains("Déjà signalé", "De la &lt;i&gt;fumée")
                .doesNotContain("Zoé", "zoe@m.example");
        assertThat(get(page).body()).contains("1 problème déjà signalé");
        assertThat(given.count("SELECT COUNT(*) FROM fault WHERE resource_id = ?", laser.value()))
                .isOne();
    }

    @Test
    void a_report_without_words_is_refused_by_its_field_and_what_she_typed_is_kept() throws Exception {
        var answer = post(
                page + "/fault",
                Map.of("id", idOf(get(page + "/fault").body()), "name", "Zoé Petit", "email", "zoe@w.example"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Zoé Petit\"", "aria-invalid=\"true\"", "role=\"alert\"");
    }
}
