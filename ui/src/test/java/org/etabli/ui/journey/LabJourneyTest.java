package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks after the machines of a FabLab watches them run. */
class LabJourneyTest extends Journey {

    private static final double WITHIN_TWO_SECONDS = 2_000;
    private static final double SILENCE_SEEN = 5_000;

    @Autowired
    Controllers controllers;

    @Autowired
    HttpSurface api;

    @Test
    void a_machine_that_starts_shows_within_two_seconds_and_one_that_falls_silent_by_itself() {
        VenueId lab = new VenueId(UUID.fromString(given.text("SELECT id FROM venue WHERE slug = 'fablab-liguge'")));
        UnitId unit = given.aUnit(lab, "Presse");
        ResourceId press = given.with(given.aBundle(lab, "MACHINE", unit), "name", "Presse à chaud");
        OperatorId operator =
                new OperatorId(UUID.fromString(given.text("SELECT operator_id FROM venue WHERE id = ?", lab.value())));
        var controller = api.withToken(controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(press)));
        reserved(press, unit, lab);
        Visitor maud = visitors.atADesk();
        maud.signIn("manager");
        maud.open("live-machines?venue=fablab-liguge");
        Locator row = maud.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Presse à chaud"));
        assertThat(row).containsText("Hors ligne");
        maud.nothingGrave("live machines");
        maud.page().evaluate("window.sameVisit = true");

        var started = controller.post(
                "/access/sessions", Map.of("session", UUID.randomUUID().toString(), "credential", "LAB-77"));
        assertThat(started.body().path("allowed").asBoolean()).isTrue();
        controller.post("/access/heartbeats", Map.of());
        reads(row, "En marche", WITHIN_TWO_SECONDS);
        assertThat(row).containsText("depuis 9");

        clock.advance(Duration.ofSeconds(31));
        reads(row, "Hors ligne", SILENCE_SEEN);
        assertThat(maud.page().evaluate("window.sameVisit")).isEqualTo(true);
    }

    @Test
    void the_desk_opens_a_door_from_the_screen_and_it_opens_at_once() {
        DoorId door = new DoorId(UUID.fromString(given.text("SELECT id FROM door WHERE name = 'Porte de l’atelier'")));
        OperatorId operator = new OperatorId(
                UUID.fromString(given.text("SELECT operator_id FROM venue WHERE slug = 'fablab-liguge'")));
        var controller = api.withToken(controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(door)));
        controller.post("/access/heartbeats", Map.of());
        Visitor maud = visitors.atADesk();
        maud.signIn("manager");
        maud.open("doors?venue=fablab-liguge");
        maud.nothingGrave("doors");

        maud.button("Ouvrir Porte de l’atelier").click();
        maud.reads(Pattern.compile("^Porte de l’atelier s’ouvre"));

        assertThat(maud.page().getByText("Maud Texereau : ouverture à distance").first())
                .isVisible();
        assertThat(controller
                        .post("/access/heartbeats", Map.of())
                        .body()
                        .path("allowed")
                        .asBoolean())
                .isTrue();
        maud.page()
                .getByRole(
                        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Plus d’actions : Porte de l’atelier"))
                .click();
        maud.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Contrôleur"))
                .click();
        maud.reads("Le boîtier posé à côté de la porte");
        maud.nothingGrave("controller of a door");

        Visitor sami = visitors.onAPhone();
        sami.signIn("manager");
        sami.open("doors?venue=le-pacha");
        sami.nothingGrave("doors on a phone");
        sami.open("profile");
        sami.nothingGrave("comings and goings on a phone");
    }

    private static void reads(Locator row, String words, double millis) {
        assertThat(row).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(millis));
    }

    /** From nine to eleven, for whoever wears the badge LAB-77. */
    private void reserved(ResourceId machine, UnitId unit, VenueId lab) {
        given.insert("UPDATE member SET badge = 'LAB-77' WHERE email = 'maker@etabli.example'");
        UUID maker = UUID.fromString(given.text("SELECT id FROM member WHERE email = 'maker@etabli.example'"));
        Instant now = clock.instant();
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CONFIRMED', 0, 'EUR', ?)",
                Ids.next(),
                lab.value(),
                machine.value(),
                unit.value(),
                maker,
                maker,
                now,
                now.plus(Duration.ofHours(2)),
                now);
    }
}
