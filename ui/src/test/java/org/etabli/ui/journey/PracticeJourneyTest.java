package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.access.ServerKey;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.simulator.HttpLink;
import org.etabli.simulator.Laser;
import org.etabli.testing.HttpSurface;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager says which hours open a machine; a member works them at another one, and it opens; a suspension closes it. */
class PracticeJourneyTest extends Journey {

    private static final String BADGE = "8820";
    private static final String PRESS = "Presse typographique";
    private static final String CUTTER = "Massicot";

    @Autowired
    HttpSurface api;

    @Autowired
    Controllers controllers;

    @Autowired
    ServerKey serverKey;

    private OperatorId operator;
    private VenueId venue;
    private ResourceId cutter;
    private ResourceId press;

    @BeforeEach
    void a_cutter_that_maud_may_use_and_a_press_that_she_may_not() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        given.insert("UPDATE venue SET name = 'L’Imprimerie du Pont' WHERE id = ?", venue.value());
        cutter = given.with(given.aMachine(venue), "name", CUTTER);
        press = given.with(given.aMachine(venue), "name", PRESS);
        AuthorisationTypeId cutting = given.requires(cutter, operator, "Coupe");
        given.requires(press, operator, "Presse");
        MemberId maud = person("maud", "Maud", "Sorel");
        given.affiliated(maud, operator);
        given.insert("UPDATE member SET badge = ? WHERE id = ?", BADGE, maud.value());
        given.authorised(maud, cutting, null);
        MemberId manager = person("yann", "Yann", "Kerdoncuff");
        given.holds(manager, Role.MANAGER, operator);
        given.insert(
                "INSERT INTO reservation (id, venue_id, resource_id, unit_id, member_id, created_by, starts_at, ends_at,"
                        + " status, price_minor, currency, created_at) SELECT UUID(), ?, ru.resource_id, ru.unit_id, ?, ?, ?,"
                        + " ?, 'CONFIRMED', 0, 'EUR', ? FROM resource_unit ru WHERE ru.resource_id = ?",
                venue.value(),
                maud.value(),
                maud.value(),
                on(TUESDAY, "10:00", "13:00").start(),
                on(TUESDAY, "10:00", "13:00").end(),
                clock.instant(),
                cutter.value());
    }

    @Test
    void hours_at_one_machine_open_another_and_a_suspension_closes_it() {
        setsTheRule();
        Visitor maud = visitors.atADesk();
        maud.signIn("maud");
        maud.open("home");
        maud.reads(Pattern.compile("^0\\smin sur 1\\sh, il reste 1\\sh$"));

        clock.set(on(TUESDAY, "10:00", "11:00").start());
        worksFor(Duration.ofMinutes(35));
        maud.open("home");
        maud.reads(Pattern.compile("^35\\smin sur 1\\sh, il reste 25\\smin$"));
        maud.nothingGrave("progress by practice");
        asksForThePress(maud);
        assertThat(maud.alert()).containsText("Il vous manque l’autorisation « Presse ».");
        maud.reads(Pattern.compile("^35\\smin sur 1\\sh, il reste 25\\smin$"));
        maud.nothingGrave("refusal with hours");
        maud.page().keyboard().press("Escape");

        worksFor(Duration.ofMinutes(25));
        asksForThePress(maud);
        maud.button("Réserver 14 h – 16 h").click();
        maud.reads("C’est réservé");

        isSuspended();
        maud.open("home");
        maud.reads("A retiré le carter");
        maud.nothingGrave("suspended at home");
    }

    private void setsTheRule() {
        Visitor yann = visitors.atADesk();
        yann.signIn("yann");
        yann.open("resources/" + press + "?venue=" + venue);
        yann.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Conditions"))
                .click();
        yann.button("Modifier « Presse »").click();
        Locator dialog = yann.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("S’obtient aussi par la pratique"))
                .check();
        Locator hours = dialog.getByLabel("Heures de machine").first();
        hours.fill("1");
        hours.blur();
        dialog.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Autorisation déjà tenue"))
                .click();
        yann.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Coupe"))
                .click();
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Accorder sans attendre"))
                .check();
        assertThat(dialog)
                .containsText(
                        Pattern.compile(
                                "1\\sh sur les machines qui demandent «\\sCoupe\\s», par qui la tient, dans les 6 derniers mois"));
        yann.button("Enregistrer").click();
        yann.reads(Pattern.compile("^«\\sPresse\\s» est enregistrée\\.$"));
    }

    private void isSuspended() {
        Visitor yann = visitors.atADesk();
        yann.signIn("yann");
        yann.open("members/" + given.text("SELECT id FROM member WHERE email = ?", "maud@etabli.example") + "?venue="
                + venue);
        yann.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Plus d’actions\\s: Presse")))
                .click();
        yann.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Suspendre"))
                .click();
        Locator dialog = yann.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Une réservation à venir est concernée");
        dialog.getByLabel("Raison, que le membre lit aussi").fill("A retiré le carter");
        yann.button(Pattern.compile("^Suspendre$")).click();
        yann.reads(Pattern.compile("suspendue\\s: A retiré le carter"));
    }

    private void asksForThePress(Visitor maud) {
        maud.open("machines?venue=" + venue + "&day=2026-11-24&view=day");
        var timeline = new TimelineOnScreen(maud);
        assertThat(timeline.row(PRESS)).isVisible();
        timeline.sweep(PRESS, 14, 16);
        assertThat(maud.combobox("De")).hasValue("14:00");
        maud.settles();
    }

    private void worksFor(Duration time) {
        String key = controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(cutter));
        try (HttpLink link = new HttpLink(api.at("/"), key)) {
            Laser controller = new Laser(
                    cutter.toString(),
                    serverKey.pem(),
                    link,
                    () -> clock.instant().getEpochSecond());
            controller.badge(BADGE);
            controller.run(true);
            clock.advance(time);
            controller.badge(BADGE);
        }
    }
}
