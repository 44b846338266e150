package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.kernel.VenueId;
import org.etabli.testing.TestClock;
import org.junit.jupiter.api.Test;

/** A manager watches her venue live and plans its day, with the mouse and without. */
class ManagerJourneyTest extends Journey {

    private static final Duration TUESDAY_AFTERNOON = Duration.ofHours(28).plusMinutes(48);
    private static final int MOST_PRESSES = 100;
    private static final double AT_ONCE_MILLIS = 2_000;

    @Test
    void the_dashboard_follows_a_booking_and_a_check_in_within_two_seconds() {
        clock.set(TestClock.MONDAY_NINE.plus(TUESDAY_AFTERNOON));
        given.with(given.aMachine(venue("fablab-liguge")), "name", "Étau");
        Visitor maud = visitors.atADesk();
        maud.signIn("manager");
        maud.open("dashboard?venue=fablab-liguge");
        Locator now = maud.region("Occupation maintenant");
        assertThat(now).containsText("À venir");
        maud.nothingGrave("dashboard");
        maud.page().evaluate("window.sameVisit = true");
        int coming = count(now, "À venir");
        int here = count(now, "Sur place");

        Visitor theo = visitors.atADesk();
        theo.signIn("maker");
        theo.open("machines?venue=fablab-liguge&day=2026-11-24&view=list");
        theo.button("Réserver Étau").click();
        theo.button(Pattern.compile("^Réserver \\d+ h")).click();
        theo.reads("C’est réservé");
        shows(now, "À venir", coming + 1);

        theo.open("reservations");
        theo.button("Je suis là").first().click();
        theo.reads("Bienvenue.");
        shows(now, "Sur place", here + 1);
        shows(now, "À venir", coming);
        assertThat(maud.page().evaluate("window.sameVisit")).isEqualTo(true);
    }

    @Test
    void a_day_is_planned_with_the_mouse() {
        Visitor maud = visitors.atADesk();
        TimelineOnScreen day = opens(maud, aRoomOf("le-pacha", "Salle du Clou"));
        maud.nothingGrave("planning");

        day.sweep("Salle du Clou", 10, 12);
        reserveFor(maud, "Inès Caillaud", "10 h – 12 h");
        Locator made = day.bar("Inès Caillaud, Salle du Clou, 10 h – 12 h");
        assertThat(made).isVisible();

        day.move(made, 3);
        Locator moved = day.bar("Inès Caillaud, Salle du Clou, 13 h – 15 h");
        assertThat(moved).isVisible();
        maud.reads("Inès Caillaud : déplacé");

        day.stretch(moved, 1);
        Locator stretched = day.bar("Inès Caillaud, Salle du Clou, 13 h – 16 h");
        assertThat(stretched).isVisible();

        undo(maud);
        assertThat(moved).isVisible();
        assertThat(stretched).hasCount(0);
        day.bar("Inès Caillaud, Salle du Clou, 13 h – 15 h").click();
        assertThat(maud.page().getByRole(AriaRole.DIALOG)).containsText("Inès Caillaud");
        maud.nothingGrave("reservation on the planning");
    }

    @Test
    void a_slot_is_chosen_and_reserved_without_a_mouse() {
        Visitor maud = visitors.atADesk();
        TimelineOnScreen day = opens(maud, aRoomOf("le-pacha", "Salle du Rabot"));

        Locator cursor = maud.page().locator(".etb-tl-cursor");
        cursor.focus();
        pressUntil(cursor, "ArrowDown", "^Salle du Rabot,");
        pressUntil(cursor, "ArrowRight", ", 10 h –");
        pressUntil(cursor, "Shift+ArrowRight", ", 10 h – 11 h,");
        cursor.press("Enter");
        reserveFor(maud, "Inès Caillaud", "10 h – 11 h");
        Locator made = day.bar("Inès Caillaud, Salle du Rabot, 10 h – 11 h");
        assertThat(made).isVisible();

        assertThat(maud.page().getByText("C’est réservé").first()).isVisible();
        undo(maud);
        assertThat(made).hasCount(0);
    }

    /** Presses the key until what is focused is called so. */
    private static void pressUntil(Locator focused, String key, String name) {
        Pattern wanted = Pattern.compile(name);
        for (int n = 0; n < MOST_PRESSES; n++) {
            String called = focused.getAttribute("aria-label").replace('\u00a0', ' ');
            if (wanted.matcher(called).find()) {
                return;
            }
            focused.press(key);
        }
        throw new AssertionError("never called " + name + " but " + focused.getAttribute("aria-label"));
    }

    private TimelineOnScreen opens(Visitor maud, String room) {
        maud.signIn("manager");
        maud.open("planning?venue=le-pacha&day=2026-12-08");
        TimelineOnScreen day = new TimelineOnScreen(maud);
        assertThat(day.row(room)).isVisible();
        return day;
    }

    private static void reserveFor(Visitor maud, String member, String slot) {
        maud.combobox("Pour").fill(member);
        maud.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(member))
                .click();
        maud.button("Réserver " + slot).click();
        assertThat(maud.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    /** The last thing done, from its notification. */
    private static void undo(Visitor maud) {
        maud.alert()
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annuler"))
                .click();
    }

    private String aRoomOf(String venue, String name) {
        given.with(given.aRoom(venue(venue)), "name", name);
        return name;
    }

    private VenueId venue(String slug) {
        return new VenueId(UUID.fromString(given.text("SELECT id FROM venue WHERE slug = ?", slug)));
    }

    private static void shows(Locator card, String what, int count) {
        assertThat(card)
                .containsText(
                        Pattern.compile(what + "\\D*" + count + "(?!\\d)"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE_MILLIS));
    }

    private static int count(Locator card, String what) {
        Matcher found = Pattern.compile(what + "\\D*(\\d+)").matcher(card.innerText());
        assertThat(found.find()).as(what).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
