package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** From an installation with nothing in it to the first desk booked; on a database of its own. */
@TestPropertySource(properties = {"etabli.demo=false", "etabli.setup-code=K7QD-M2XP-93TW"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class SetupJourneyTest extends Journey {

    private static final String PASSWORD = "une-phrase-facile";

    @Test
    @Order(1)
    void an_empty_installation_becomes_a_network_whose_administrator_books_the_first_desk() {
        Visitor maud = visitors.atADesk();
        maud.open("");
        assertThat(maud.page()).hasURL(Pattern.compile("/setup"));
        step(maud, "Bienvenue");
        proves_herself(maud);
        names_the_network(maud);
        describes_the_venue(maud);
        step(maud, "Ses horaires");
        goesOn(maud);
        step(maud, "Ce qu’on y trouve");
        assertThat(maud.page().getByLabel("Postes").first()).hasValue("8");
        maud.page().getByLabel("Postes").first().fill("3");
        goesOn(maud);
        makes_her_account(maud);

        maud.page().waitForURL(Pattern.compile("/dashboard"));
        maud.nothingGrave("first dashboard");
        books_the_first_desk(maud);
    }

    @Test
    @Order(2)
    void a_network_in_service_cannot_be_set_up_again_and_its_administrator_signs_in() {
        Visitor maud = visitors.onAPhone();
        maud.open("setup");
        assertThat(maud.page()).not().hasURL(Pattern.compile("/setup"));

        maud.open("login");
        maud.page().locator("input[name=username]").fill("maud@example.org");
        maud.page().locator("input[name=password]").fill(PASSWORD);
        maud.page().locator("input[name=password]").press("Enter");

        maud.page().waitForURL(url -> !url.contains("login"));
        maud.open("home");
        maud.reads("Bonjour Maud");
    }

    private void proves_herself(Visitor maud) {
        maud.page().getByLabel("Code d’installation").fill("AAAA-BBBB-CCCC");
        goesOn(maud);
        maud.reads("Ce n’est pas le code de cette installation.");
        maud.nothingGrave("wrong code");
        maud.page().getByLabel("Code d’installation").fill("k7qd m2xp 93tw");
        goesOn(maud);
    }

    private void names_the_network(Visitor maud) {
        step(maud, "Votre réseau");
        goesOn(maud);
        maud.reads("Ce champ est nécessaire.");
        maud.nothingGrave("network");
        maud.page().getByLabel("Nom du réseau").fill("Tiers-lieux du Clain");
        maud.page().getByLabel("Exploitant").first().fill("La Fabrique, association");
        maud.page().getByLabel("SIREN").fill("732 829 321");
        goesOn(maud);
        maud.reads("Un SIREN a neuf chiffres");
        maud.page().getByLabel("SIREN").fill("732 829 320");
        maud.page().getByLabel("SIREN").press("Enter");
    }

    private void describes_the_venue(Visitor maud) {
        step(maud, "Votre premier lieu");
        maud.page().getByLabel("Nom du lieu").fill("La Fabrique");
        maud.page().getByLabel("Rue").fill("3 rue du Port");
        maud.page().getByLabel("Code postal").fill("86000");
        maud.page().getByLabel("Ville").fill("Poitiers");
        maud.button("Précédent").click();
        step(maud, "Votre réseau");
        maud.isAt("setup?step=2");
        maud.page().goBack();
        step(maud, "Votre premier lieu");
        maud.isAt("setup?step=3");
        maud.page().reload();
        maud.settles();
        step(maud, "Votre premier lieu");
        assertThat(maud.page().getByLabel("Ville")).hasValue("Poitiers");
        maud.nothingGrave("venue");
        goesOn(maud);
    }

    private void makes_her_account(Visitor maud) {
        step(maud, "Votre compte");
        maud.page().getByLabel("Prénom").fill("Maud");
        maud.page()
                .getByLabel("Nom", new Page.GetByLabelOptions().setExact(true))
                .fill("Texereau");
        maud.page().getByLabel("Adresse électronique").fill("maud");
        maud.page().locator("input[type=password]").fill(PASSWORD);
        maud.button("Créer le réseau").click();
        maud.reads("Une adresse s’écrit comme");
        maud.nothingGrave("account");
        assertThat(given.count("SELECT COUNT(*) FROM operator")).isZero();
        maud.page().getByLabel("Adresse électronique").fill("maud@example.org");
        maud.button("Créer le réseau").dblclick();
    }

    private void books_the_first_desk(Visitor maud) {
        maud.open("book");
        maud.button(Pattern.compile("^Confirmer")).click();
        maud.reads(Pattern.compile("C’est réservé"));
        assertThat(given.count("SELECT COUNT(*) FROM reservation")).isOne();
        assertThat(given.count("SELECT COUNT(*) FROM operator")).isOne();
    }

    private static void goesOn(Visitor maud) {
        maud.button("Continuer").click();
        maud.settles();
    }

    private static void step(Visitor maud, String title) {
        Locator heading = maud.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title));
        assertThat(heading).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
    }
}
