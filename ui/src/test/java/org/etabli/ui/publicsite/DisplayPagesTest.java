package org.etabli.ui.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.etabli.display.Display.Look;
import org.etabli.display.Displays;
import org.etabli.display.NewDisplay;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.etabli.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A screen beside a door shows its day to everyone, and names nobody. */
class DisplayPagesTest extends PublicPagesTest {

    private static final Instant NINE = TestClock.MONDAY_NINE;

    @Autowired
    Displays displays;

    @Autowired
    Reservations reservations;

    private OperatorId operator;
    private VenueId venue;
    private UnitId unit;
    private ResourceId room;
    private Caller manager;

    @BeforeEach
    void a_room() {
        clock.reset();
        operator = given.anOperator();
        venue = given.aVenue(operator);
        unit = given.aUnit(venue, "Boivre");
        room = given.aBundle(venue, "ROOM", unit);
        manager = given.staff(Role.MANAGER, operator);
    }

    @Test
    void a_free_room_says_until_when_and_what_comes_next() throws Exception {
        reserve(NINE.plus(Duration.ofHours(2)));

        HttpResponse<String> seen = get(page(room, Look.AUTO));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(words(seen))
                .contains("<b>Libre</b>", "jusqu’à 11 h", "encore 2 h", "11 h – 12 h", "Réservé", "<svg xmlns")
                .contains("<time id=\"clock\">");
    }

    @Test
    void a_taken_room_says_until_when_and_never_who() throws Exception {
        reserve(NINE);

        assertThat(words(get(page(room, Look.AUTO))))
                .contains("<b>Occupée</b>", "jusqu’à 10 h", "Réserver la suite")
                .doesNotContain("Caillaud", "Inès");
    }

    @Test
    void a_machine_says_that_it_is_out_of_order_and_what_one_needs_to_use_it() throws Exception {
        UnitId one = given.aUnit(venue, "Laser");
        ResourceId laser = given.aBundle(venue, "MACHINE", one);
        given.requires(laser, operator, "Laser niveau 2");
        String page = page(laser, Look.AUTO);
        assertThat(get(page).body()).contains("<b>Libre</b>", "Autorisation demandée", "Laser niveau 2");

        given.insert(
                "INSERT INTO outage (id, unit_id, starts_at, ends_at, reason, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                one.value(),
                NINE,
                NINE.plus(Duration.ofHours(3)),
                "Tube <b>grillé</b>",
                NINE);

        assertThat(get(page).body()).contains("<b>En panne</b>", "Tube &lt;b&gt;grillé");
    }

    @Test
    void a_machine_that_runs_says_so() throws Exception {
        UnitId one = given.aUnit(venue, "Laser");
        ResourceId laser = given.aBundle(venue, "MACHINE", one);
        MemberId member = reserve(laser, NINE);
        String page = page(laser, Look.AUTO);
        assertThat(get(page).body()).contains("<b>Occupée</b>");

        given.insert(
                "INSERT INTO machine_session (id, resource_id, venue_id, member_id, started_at, until_at, heard_at,"
                        + " ran_seconds) VALUES (?, ?, ?, ?, ?, ?, ?, 60)",
                Ids.next(),
                laser.value(),
                venue.value(),
                member.value(),
                NINE,
                NINE.plus(Duration.ofHours(1)),
                NINE);

        assertThat(get(page).body()).contains("<b>En marche</b>");
    }

    @Test
    void at_night_it_says_when_it_opens() throws Exception {
        clock.set(NINE.minus(Duration.ofHours(4)));

        assertThat(get(page(room, Look.AUTO)).body()).contains("<b>Fermée</b>", "aujourd’hui à 8");
    }

    @Test
    void what_says_the_same_is_not_sent_again() throws Exception {
        String page = page(room, Look.AUTO);
        String tag = get(page).headers().firstValue("ETag").orElseThrow();

        assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(304);
        reserve(NINE);
        assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void on_electronic_paper_it_asks_more_rarely() throws Exception {
        assertThat(get(page(room, Look.PAPER)).body()).contains("etb-paper", "data-every=\"60\"");
        assertThat(get(page(room, Look.DARK) + "?paper").body()).contains("etb-paper", "data-scheme=\"light\"");
        assertThat(get(page(room, Look.DARK)).body()).contains("data-scheme=\"dark\"", "data-every=\"5\"");
    }

    @Test
    void in_english_it_says_it_in_english() throws Exception {
        assertThat(get(page(room, Look.AUTO) + "?lang=en").body()).contains("<b>Free</b>");
    }

    @Test
    void a_revoked_or_unknown_link_leads_to_a_calm_page() throws Exception {
        NewDisplay made = new NewDisplay(DisplayId.next(), room, "Porte", Look.AUTO);
        String page = "/displays/" + displays.make(manager, venue, made);
        assertThat(get(page).statusCode()).isEqualTo(200);

        displays.revoke(manager, venue, made.id());

        assertThat(get(page).statusCode()).isEqualTo(404);
        assertThat(get("/displays/nothing").statusCode()).isEqualTo(404);
        assertThat(get(page).body()).contains("Cette page n’existe pas");
    }

    @Test
    void at_the_entrance_every_room_says_how_it_stands_and_who_agreed_is_named() throws Exception {
        given.with(room, "name", "Salle Boivre");
        given.with(given.aBundle(venue, "ROOM", given.aUnit(venue, "Miosson")), "name", "Salle Miosson");
        MemberId ines = reserve(room, NINE);
        given.insert("UPDATE member SET first_name = 'Inès', last_name = 'Caillaud' WHERE id = ?", ines.value());
        given.insert("UPDATE reservation SET title = 'Atelier <b>affiche</b>' WHERE member_id = ?", ines.value());
        String page = page(null, Look.AUTO);

        assertThat(words(get(page)))
                .contains("Une salle libre en ce moment", "Salle Boivre", "Salle Miosson", "9 h – 10 h", "Réservé")
                .contains("<time id=\"clock\">", "À venir ici")
                .doesNotContain("Inès", "affiche");

        given.insert("UPDATE member SET on_screens = TRUE WHERE id = ?", ines.value());
        assertThat(words(get(page))).contains("Atelier &lt;b&gt;affiche&lt;/b&gt; · Inès C.");
        assertThat(get(page + "?lang=en").body()).contains("One room is free right now", "Coming up here");
    }

    @Test
    void at_the_entrance_what_says_the_same_is_not_sent_again_and_paper_is_paper() throws Exception {
        String page = page(null, Look.PAPER);
        String tag = get(page).headers().firstValue("ETag").orElseThrow();

        assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(page).body()).contains("etb-paper", "data-every=\"60\"");
    }

    private String page(@Nullable ResourceId resource, Look look) {
        return "/displays/" + displays.make(manager, venue, new NewDisplay(DisplayId.next(), resource, "Porte", look));
    }

    private void reserve(Instant start) {
        reserve(room, start);
    }

    private MemberId reserve(ResourceId what, Instant start) {
        MemberId member = given.aMember();
        reservations.request(
                given.as(member), RequestReservation.of(what, null, TimeSlot.of(start, Duration.ofHours(1)), member));
        return member;
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replace('\u00a0', ' ');
    }
}
