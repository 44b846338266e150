package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.etabli.billing.BillingFixtures;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.Role;
import org.etabli.kernel.UnitId;
import org.etabli.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two operators agree, a member of one works at the other on her own allowance, and the month is settled between them. */
class RoamingJourneyTest extends Journey {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    BillingFixtures books;

    private OperatorId host;
    private String slug;
    private String homeSlug;
    private UnitId desk;

    @BeforeEach
    void a_foundry_with_a_desk_and_a_house_with_a_member_whose_allowance_counts_everywhere() {
        host = books.aLiableOperator(JANUARY);
        OperatorId home = books.aLiableOperator(JANUARY);
        named(host, "La Fonderie");
        named(home, "La Maison du Clain");
        given.insert("UPDATE operator SET siren = '732829320' WHERE id = ?", home.value());
        VenueId foundry = given.aVenue(host);
        desk = given.aUnit(foundry, "F1");
        given.costs(given.with(given.aPool(foundry, "DESK", desk), "name", "Postes"), "HALF_DAY", 9_00);
        slug = slugOf(foundry);
        homeSlug = slugOf(given.aVenue(home));
        PlanId plan = given.aPlan(home, "DESK", "HALF_DAYS", 20L);
        given.insert("UPDATE allowance SET everywhere = TRUE WHERE plan_id = ?", plan.value());
        MemberId wanda = person("wanda", "Wanda", "Sauzé");
        given.affiliated(wanda, home);
        given.joins(wanda, plan);
        given.holds(person("faust", "Faust", "Mercier"), Role.MANAGER, host);
        given.holds(person("maina", "Maïna", "Legrand"), Role.MANAGER, home);
    }

    @Test
    void an_agreement_is_proposed_and_accepted_used_at_a_desk_and_invoiced_at_the_months_end() throws Exception {
        Visitor faust = visitors.atADesk();
        faust.signIn("faust");
        proposes(faust);

        Visitor maina = visitors.onAPhone();
        maina.signIn("maina");
        accepts(maina);

        Visitor wanda = visitors.onAPhone();
        wanda.signIn("wanda");
        wanda.open("checkin/" + slug + "/" + desk);
        wanda.reads("F1 est libre jusqu’à");
        wanda.reads(Pattern.compile("1 demi-j"));
        wanda.nothingGrave("a free desk of another operator");
        wanda.button("Le prendre maintenant").tap();
        wanda.reads(Pattern.compile("^Bienvenue\\. Postes, Le Lieu"));

        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        runs("completion");
        settles(faust);
        assertThat(given.count("SELECT gross_minor FROM invoice WHERE operator_id = ?", host.value()))
                .isEqualTo(8_40); // half of 14.00, and 20 %
        maina.open("roaming?venue=" + homeSlug + "&month=2026-11");
        maina.reads("Nos membres chez eux");
        maina.reads("Reçu de La Fonderie");
        maina.nothingGrave("a settlement that was received");
    }

    private void proposes(Visitor faust) {
        faust.open("roaming?venue=" + slug);
        faust.reads("Sans accord, les forfaits valables partout ne paient pas");
        faust.nothingGrave("roaming without an agreement");
        faust.button("Proposer un accord").click();
        Locator dialog = faust.page().getByRole(AriaRole.DIALOG).last();
        dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Exploitant"))
                .or(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Exploitant")))
                .first()
                .click();
        faust.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("La Maison du Clain"))
                .click();
        faust.combobox("À partir du").fill("23/11/2026");
        faust.combobox("À partir du").press("Enter");
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Poste"))
                .first()
                .fill("14");
        faust.nothingGrave("proposing an agreement");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Proposer").setExact(true))
                .click();
        faust.reads("La proposition attend la réponse de l’autre exploitant.");
    }

    private void accepts(Visitor maina) throws Exception {
        runs("outbox");
        maina.open("mailbox");
        maina.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("La Fonderie propose un accord d’itinérance"))
                .first()
                .tap();
        maina.nothingGrave("the mail about a proposal");
        maina.open("roaming?venue=" + homeSlug);
        maina.reads("Nos membres chez eux");
        maina.reads(Pattern.compile("14,00\\s€ HT par jour"));
        maina.nothingGrave("a proposal, on a phone");
        maina.button("Accepter l’accord avec La Fonderie").tap();
        maina.reads("L’accord est enregistré.");
        assertThat(maina.button("Mettre fin à l’accord avec La Fonderie")).isVisible();
    }

    private void settles(Visitor faust) {
        faust.open("roaming?venue=" + slug + "&month=2026-11");
        faust.reads("Leurs membres chez nous");
        faust.button(Pattern.compile("^Établir le décompte")).click();
        faust.nothingGrave("before a month is settled");
        faust.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Établir le décompte"))
                .click();
        faust.reads("Le décompte est la facture 2026-1.");
        faust.reads("Facturé à La Maison du Clain");
        faust.nothingGrave("a month that is settled");
    }

    private void named(OperatorId operator, String name) {
        given.insert("UPDATE operator SET name = ? WHERE id = ?", name, operator.value());
    }

    private String slugOf(VenueId venue) {
        return given.text("SELECT slug FROM venue WHERE id = ?", venue.value());
    }
}
