package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.kernel.Caller;
import org.etabli.kernel.MemberId;
import org.etabli.notice.MailContent;
import org.etabli.notice.Mailbox;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionException;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone becomes a member by herself and is billed; a month is billed; someone else comes for a day only. */
class MoneyJourneyTest extends Journey {

    private static final String OPERATOR = "Tiers-lieux du Grand Poitiers";
    private static final String CARD = "%PDF-1.7\nCarte d’étudiante 2026-2027";

    @Autowired
    Mailbox mailbox;

    @Test
    void a_student_signs_up_with_her_card_is_accepted_and_downloads_her_first_invoice() throws Exception {
        String email = "zoe.pellerin@etabli.example";
        Visitor zoe = visitors.atADesk();
        asksForThePlan(zoe, email);
        zoe.open(link(reader("SELECT id FROM sign_up WHERE email = ?", email), "/(sign-up/[\\w-]+)"));
        signs(zoe);

        Visitor sami = visitors.atADesk();
        sami.signIn("desk");
        sami.open("sign-ups?venue=le-pacha");
        assertThat(sami.button("Accepter le justificatif de Zoé Pellerin")).isVisible();
        sami.nothingGrave("sign-ups");
        sami.button("Accepter le justificatif de Zoé Pellerin").click();
        sami.reads("Zoé Pellerin est membre à partir d’aujourd’hui.");

        zoe.open(link(reader("SELECT id FROM member WHERE email = ?", email), "/(password/[\\w-]+)"));
        choosesAPassword(zoe, email);
        zoe.open("invoices");
        zoe.reads(Pattern.compile("^Facture\\s2026-\\d+"));
        zoe.nothingGrave("invoices");
        assertThat(downloaded(zoe)).startsWith("%PDF-");
    }

    private static void asksForThePlan(Visitor zoe, String email) {
        zoe.open("membership-plans");
        zoe.nothingGrave("plans");
        zoe.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText(OPERATOR))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Choisir la formule Étudiant"))
                .click();
        zoe.reads("Devenir membre, formule Étudiant");
        zoe.nothingGrave("join");
        field(zoe, "Prénom").fill("Zoé");
        field(zoe, "Nom").fill("Pellerin");
        field(zoe, "Adresse e-mail").fill(email);
        zoe.button("Recevoir le lien").click();
        zoe.reads("Un message est en route");
        zoe.nothingGrave("link sent");
    }

    private static void signs(Visitor zoe) {
        zoe.reads(Pattern.compile("^Devenir membre de "));
        zoe.nothingGrave("sign-up");
        field(zoe, "Rue").fill("3 rue du Mouton");
        field(zoe, "Code postal").fill("86000");
        field(zoe, "Ville").fill("Poitiers");
        zoe.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vous êtes"))
                .click();
        zoe.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Étudiant, étudiante"))
                .click();
        zoe.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("carte.pdf", "application/pdf", CARD.getBytes(StandardCharsets.UTF_8)));
        zoe.reads(Pattern.compile("^Justificatif joint"));
        zoe.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Par virement"))
                .check();
        zoe.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("J’ai lu et j’accepte"))
                .check();
        zoe.button("Signer et envoyer le justificatif").click();
        zoe.reads("Votre justificatif est en cours de lecture");
        zoe.nothingGrave("paper sent");
    }

    private static void choosesAPassword(Visitor zoe, String email) {
        zoe.page().locator("input[type=password]").first().fill("une longue phrase à elle");
        zoe.button("Enregistrer").click();
        zoe.reads("Votre mot de passe est enregistré");
        zoe.nothingGrave("password chosen");
        zoe.open("login");
        zoe.page().locator("input[name=username]").fill(email);
        zoe.page().locator("input[name=password]").fill("une longue phrase à elle");
        zoe.page().locator("input[name=password]").press("Enter");
        zoe.page().waitForURL(url -> !url.contains("login"));
        zoe.settles();
    }

    @Test
    void a_month_is_looked_at_corrected_and_issued_and_a_member_downloads_his_invoice() throws Exception {
        Visitor maud = visitors.atADesk();
        maud.signIn("manager");
        maud.open("billing/new?venue=le-pacha");
        maud.button(Pattern.compile("^Préparer$")).click();
        maud.reads(Pattern.compile("points\\sà\\sregarder$"));
        maud.nothingGrave("billing run");
        maud.button("Virement, Romain Tessier").click();
        maud.reads("Romain Tessier : Virement.");

        maud.button(Pattern.compile("^Émettre\\s\\d+\\sfactures$")).click();
        Locator ask = maud.page().getByRole(AriaRole.ALERTDIALOG);
        assertThat(ask).containsText("seul un avoir la corrige");
        maud.nothingGrave("before issuing");
        ask.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Émettre\\s\\d+\\sfactures$")))
                .click();
        maud.reads(Pattern.compile("^0\\sfactures\\ssur\\s\\d+$"));
        maud.nothingGrave("issuing");
        runs("billing-run");
        theMailsHaveLeft();
        maud.reads(Pattern.compile("^\\d+\\sfactures\\sémises$"));
        maud.nothingGrave("issued");

        Visitor theo = visitors.onAPhone();
        theo.signIn("maker");
        theo.open("invoices");
        theo.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Facture\\s2026-\\d+")))
                .first()
                .tap();
        theo.reads(Pattern.compile("^Abonnement Atelier, 11"));
        theo.nothingGrave("invoice on a phone");
        assertThat(downloaded(theo)).startsWith("%PDF-");
    }

    @Test
    void a_desk_for_a_day_is_had_and_given_up_on_a_phone_without_an_account() throws Exception {
        String email = "passante@etabli.example";
        Visitor passer = visitors.onAPhone();
        passer.open("venues/le-pacha/day-pass");
        passer.nothingGrave("days");
        passer.page().locator(".etb-daypass-days a").last().tap();
        field(passer, "Prénom").fill("Agathe");
        field(passer, "Nom").fill("Billaud");
        field(passer, "Adresse e-mail").fill(email);
        passer.nothingGrave("day");
        passer.button("Réserver cette journée").tap();
        passer.reads(Pattern.compile("^C’est réservé\\s:"));
        passer.nothingGrave("day reserved");

        passer.open(link(reader("SELECT member_id FROM day_pass WHERE email = ?", email), "/(day-pass/[\\w-]+)"));
        passer.nothingGrave("my day");
        passer.button("Annuler la journée").tap();
        passer.reads(Pattern.compile("^Journée annulée\\s:"));
        passer.nothingGrave("day given up");
    }

    /** Some hundred letters with a file each, for which no other journey's letter is to wait. */
    private void theMailsHaveLeft() {
        given.insert("UPDATE outbox_message SET sent_at = created_at, next_attempt_at = NULL WHERE batch_id IS NOT NULL"
                + " AND sent_at IS NULL");
    }

    private static String downloaded(Visitor visitor) throws Exception {
        Download file = visitor.page()
                .waitForDownload(() -> visitor.link("Télécharger le PDF").click());
        try (InputStream content = file.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** What leads on from the latest mail to her that has such a link. */
    private String link(MemberId reader, String address) throws JobExecutionException {
        Pattern wanted = Pattern.compile(address);
        for (int n = 0; n < 20; n++) {
            runs("outbox");
            Caller herself = Caller.of(reader, Set.of());
            for (var mail : mailbox.list(herself)) {
                MailContent content = mailbox.get(herself, mail.id());
                Matcher found = wanted.matcher(content.text());
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        throw new AssertionError("no mail to " + reader + " with " + address);
    }

    private MemberId reader(String sql, String email) {
        return new MemberId(UUID.fromString(given.text(sql, email)));
    }
}
