package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.lending.Lending;
import org.etabli.lending.LendingTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;

/** From the shelf to a line of the invoice: a member borrows a projector, breaks its lens, and pays what the deposit does not. */
class LendingJourneyTest extends Journey {

    private static final String PROJECTOR = "Projecteur de poche";

    @Autowired
    BillingFixtures books;

    @Autowired
    Lending lending;

    private OperatorId operator;
    private VenueId venue;

    @BeforeEach
    void a_library_of_things_that_lends_a_projector() {
        operator = books.aLiableOperator(LocalDate.of(2026, 11, 1));
        venue = given.aVenue(operator);
        given.insert("UPDATE venue SET name = 'La Matériauthèque' WHERE id = ?", venue.value());
        ResourceId projector = given.aBundle(venue, "EQUIPMENT", given.aUnit(venue, PROJECTOR));
        given.with(projector, "name", PROJECTOR);
        given.with(projector, "icon", "screen");
        given.with(projector, "max_minutes", 7 * 24 * 60);
        given.costs(projector, "USE", 6_00);
        lending.change(
                given.staff(Role.MANAGER, operator),
                projector,
                new LendingTerms(
                        euros(80), euros(2), "Sacoche, câble HDMI", "Laissez-le refroidir avant de le ranger."));
        MemberId mona = person("mona", "Mona", "Rey");
        given.affiliated(mona, operator);
        books.livesSomewhere(operator, mona);
        given.holds(person("lise", "Lise", "Amiot"), Role.MANAGER, operator);
    }

    @Test
    void a_projector_goes_out_with_a_deposit_comes_back_broken_and_the_rest_is_invoiced() throws Exception {
        Visitor mona = visitors.onAPhone();
        mona.signIn("mona");
        reserves(mona);

        Visitor lise = visitors.atADesk();
        lise.signIn("lise");
        isHandedOut(lise);
        mona.open("lending?at=" + slug());
        mona.reads(Pattern.compile("^À rapporter mercredi 25 novembre avant"));
        mona.nothingGrave("what she has, on a phone");

        clock.set(on(TUESDAY, "16:00", "17:00").start());
        comesBackBroken(lise);
        assertThat(given.count("SELECT SUM(held_minor) FROM deposit WHERE operator_id = ?", operator.value()))
                .isZero();
        mona.open("lending?at=" + slug());
        mona.reads(Pattern.compile("^Dégât\\s: 95,00\\s€, dont 80,00\\s€ pris sur la caution et 15,00\\s€"));
        mona.nothingGrave("what she brought back, on a phone");

        isBilled(lise);
        mona.open("invoices");
        mona.link("Facture").first().tap();
        mona.reads(Pattern.compile("^" + PROJECTOR + "\\s: dégât"));
        mona.reads(Pattern.compile("^15,00\\s€$"));
        mona.nothingGrave("damage on her invoice");
    }

    private void reserves(Visitor mona) {
        mona.open("lending?at=" + slug());
        Locator card =
                mona.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(PROJECTOR));
        assertThat(card).containsText(Pattern.compile("Caution\\s: 80,00\\s€"));
        mona.nothingGrave("shelf on a phone");
        mona.button(Pattern.compile("^Réserver\\s: " + PROJECTOR)).tap();
        mona.reads("Retour");
        mona.nothingGrave("reserving for some days");
        mona.button(Pattern.compile("^Réserver 9\\sh\\s– mer. 25 nov., ")).tap();
        mona.reads(Pattern.compile("^C’est réservé\\s: " + PROJECTOR));
    }

    private void isHandedOut(Visitor lise) {
        lise.open("lending/desk?venue=" + slug());
        lise.reads("Mona Rey");
        lise.nothingGrave("lending desk");
        lise.button(Pattern.compile("^Remettre\\s: " + PROJECTOR)).click();
        Locator dialog = dialog(lise);
        assertThat(dialog).containsText("Sacoche, câble HDMI");
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("État à la remise"))
                .fill("Neuf, lentille propre");
        lise.nothingGrave("handing out");
        press(dialog, "Remettre");
        lise.reads(Pattern.compile("^" + PROJECTOR + " remis à Mona Rey"));
        assertThat(lise.button(Pattern.compile("^Reprendre\\s: " + PROJECTOR))).isVisible();
        lise.nothingGrave("something is out");
    }

    private void comesBackBroken(Visitor lise) {
        lise.open("lending/desk?venue=" + slug());
        lise.button(Pattern.compile("^Reprendre\\s: " + PROJECTOR)).click();
        Locator dialog = dialog(lise);
        assertThat(dialog).containsText("Neuf, lentille propre");
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("État au retour"))
                .fill("Lentille fendue");
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Dégât à payer, TTC"))
                .fill("95");
        assertThat(dialog).containsText("15,00");
        lise.nothingGrave("taking back");
        press(dialog, "Reprendre");
        lise.reads("Abîmé");
        lise.nothingGrave("something came back broken");
        lise.button(Pattern.compile("^Historique\\s: " + PROJECTOR)).click();
        assertThat(dialog(lise)).containsText("Lentille fendue");
        lise.nothingGrave("history of a thing");
        press(dialog(lise), "Fermer");
    }

    private void isBilled(Visitor lise) throws JobExecutionException {
        clock.set(on(LocalDate.of(2026, 12, 1), "09:00", "10:00").start());
        lise.open("billing/new?venue=" + slug());
        lise.button(Pattern.compile("^Préparer$")).click();
        lise.button("Émettre 1 facture").click();
        lise.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Émettre 1 facture"))
                .click();
        lise.reads(Pattern.compile("sur\\s1$"));
        runs("billing-run");
        lise.reads("1 facture émise");
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG).last();
    }

    private static void press(Locator dialog, String button) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private String slug() {
        return given.text("SELECT slug FROM venue WHERE id = ?", venue.value());
    }

    private static Money euros(int amount) {
        return Money.ofMajor(CurrencyUnit.EUR, amount);
    }
}
