package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A nomad books a desk, is told of it, moves it and gives it back. */
class NomadJourneyTest extends Journey {

    private static final int MOST_TAPS = 3;
    private static final ZonedDateTime MONDAY_NINE = TestClock.MONDAY_NINE.atZone(TestClock.PARIS);

    @Test
    void a_desk_is_booked_on_a_phone_in_three_taps_then_moved_and_given_back() throws Exception {
        Visitor ines = visitors.onAPhone();
        ines.open("login");
        ines.nothingGrave("login");
        ines.signIn("nomad");
        ines.reads("Bonjour Inès");
        ines.nothingGrave("home");

        int before = ines.taps();
        ines.link("Réserver").tap();
        assertThat(ines.button(Pattern.compile("^Confirmer"))).isVisible();
        ines.button("Confirmer A1, 9 h – 13 h").tap();
        ines.reads("C’est réservé : poste A1, lundi 23 novembre de 9 h à 13 h");
        assertThat(ines.taps() - before).isBetween(1, MOST_TAPS);
        ines.nothingGrave("book");

        theMailImports(ines, "Réservé : poste A1", MONDAY_NINE);
        moved(ines);
        givenBack(ines);
    }

    private void moved(Visitor ines) {
        menuOf(ines, "Poste A1", "Aujourd’hui Le Pacha, 9 h – 13 h", "Décaler");
        ines.combobox("De").fill("14:00");
        ines.combobox("De").press("Enter");
        assertThat(ines.combobox("À")).hasValue("18:00");
        assertThat(ines.button(Pattern.compile("^Décaler : "))).isVisible();
        ines.nothingGrave("move");
        ines.button(Pattern.compile("^Décaler : ")).tap();
        ines.reads("C’est décalé : Poste A1");
    }

    private void givenBack(Visitor ines) {
        menuOf(ines, "Poste A1", "Le Pacha", "Annuler");
        ines.reads(Pattern.compile("Annuler est gratuit jusqu’|Annuler maintenant coûte"));
        ines.nothingGrave("cancel");
        ines.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Annuler")))
                .tap();
        ines.reads("C’est annulé : Poste A1");
        assertThat(row(ines, "Poste A1")).hasCount(0);
    }

    /** Her reservation is there, and its menu has what she wants. */
    private void menuOf(Visitor ines, String name, String when, String entry) {
        ines.link("Réservations").tap();
        assertThat(row(ines, name)).containsText(when);
        ines.nothingGrave("reservations");
        ines.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Plus d’actions : " + name))
                .tap();
        ines.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .tap();
    }

    private static Locator row(Visitor ines, String name) {
        return ines.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(ines.page()
                                .getByRole(
                                        AriaRole.MENUITEM,
                                        new Page.GetByRoleOptions().setName("Plus d’actions : " + name))));
    }

    /** The mail has come and its invitation is one that calendars take. */
    private void theMailImports(Visitor ines, String subject, ZonedDateTime start) throws Exception {
        runs("outbox");
        ines.open("mailbox");
        ines.nothingGrave("mailbox");
        ines.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(subject))
                .first()
                .tap();
        assertThat(ines.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(subject)))
                .isVisible();
        ines.nothingGrave("mail");
        Download calendar = ines.page()
                .waitForDownload(() -> ines.link("Ajouter à mon agenda").tap());
        try (InputStream file = calendar.createReadStream()) {
            var read = new CalendarBuilder().build(file);
            ValidationResult valid = read.validate();
            assertThat(valid.hasErrors()).as(valid.toString()).isFalse();
            VEvent event = read.<VEvent>getComponent(Component.VEVENT).orElseThrow();
            assertThat(event.<ZonedDateTime>getDateTimeStart().getDate()).isEqualTo(start);
        }
    }

    @Test
    void a_passer_by_sees_what_is_free_now_without_an_account() {
        Visitor passer = visitors.atADesk();

        passer.open("");

        passer.reads("Libre maintenant");
        passer.nothingGrave("public home");
    }

    @Test
    void an_address_without_a_view_or_not_for_her_says_so_in_words_and_by_its_status() {
        Visitor ines = visitors.atADesk();
        ines.signIn("nomad");

        assertThat(ines.open("nothing-here")).isEqualTo(404);
        ines.reads("Rien à cette adresse");
        ines.nothingGrave("not found");
        assertThat(ines.open("dashboard")).isEqualTo(403);
        ines.reads("Cette page n’est pas pour vous");
        ines.nothingGrave("forbidden");
        assertThat(ines.open("reservations")).isEqualTo(200);
    }
}
