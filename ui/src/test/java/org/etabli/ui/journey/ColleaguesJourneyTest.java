package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A member marks a favourite, and is named to another one for as long as he agrees to it. */
class ColleaguesJourneyTest extends Journey {

    private static final String WEDNESDAY_MORNING = "book?venue=level-6&day=2026-12-02&from=09:00&to=12:00";

    @Test
    void a_favourite_is_marked_by_keyboard_and_a_colleague_is_named_until_he_withdraws() {
        Visitor loic = visitors.atADesk();
        loic.signIn("nomad2");
        agrees(loic).check();
        loic.nothingGrave("preferences");

        loic.open(WEDNESDAY_MORNING);
        Locator star =
                loic.page().locator(".etb-book-sum").getByRole(AriaRole.BUTTON, named(Pattern.compile("^Favori, ")));
        star.press("Enter");
        assertThat(star).hasAttribute("aria-pressed", "true");
        assertThat(star).isFocused();
        loic.nothingGrave("book with a favourite");
        loic.button(Pattern.compile("^Confirmer")).click();
        loic.reads(Pattern.compile("C’est réservé"));

        Visitor theo = visitors.onAPhone();
        theo.signIn("maker");
        theo.open(WEDNESDAY_MORNING);
        theo.button("Liste").tap();
        theo.reads("Réservé · Loïc T.");
        theo.reads(Pattern.compile("^Ici mer\\. 2 déc\\."));
        theo.nothingGrave("book with a colleague");

        agrees(loic).uncheck();
        assertThat(theo.page().getByText("Loïc T.")).hasCount(0);
    }

    private static Locator agrees(Visitor visitor) {
        visitor.open("profile");
        return visitor.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Dire aux autres membres que je suis là"));
    }

    private static Locator.GetByRoleOptions named(Pattern name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
