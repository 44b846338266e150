package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.junit.jupiter.api.Test;

/** From a bench to the benches of others: a maker shows what she made, a visitor takes it along, another maker starts from it. */
class GalleryJourneyTest extends Journey {

    private static final String BENCH = "Banc démontable";

    @Test
    void a_project_is_shown_found_downloaded_taken_up_and_hidden() throws IOException {
        person("zelie", "Zélie", "Morin");
        person("ugo", "Ugo", "Lefort");
        Visitor zelie = visitors.atADesk();
        zelie.signIn("zelie");
        documents(zelie);
        String address = "projects/" + given.text("SELECT slug FROM project WHERE title = ?", BENCH);

        Visitor passer = visitors.onAPhone();
        passer.open("projects");
        passer.nothingGrave("gallery on a phone");
        passer.page().getByLabel("Mots").fill("démontable hêtre");
        passer.button("Chercher").tap();
        passer.reads("1 projet");
        passer.link(BENCH).tap();
        passer.reads("Zélie Morin");
        passer.nothingGrave("a project on a phone");
        Download file =
                passer.page().waitForDownload(() -> passer.link("banc.svg").tap());
        assertThat(file.suggestedFilename()).isEqualTo("banc.svg");

        Visitor ugo = visitors.atADesk();
        ugo.signIn("ugo");
        ugo.open(address);
        ugo.link("Partir de ce projet").click();
        ugo.settles();
        ugo.button("Commencer mon projet").click();
        assertThat(ugo.page().getByLabel("Titre")).hasValue(BENCH);
        ugo.page().getByLabel("Titre").fill("Banc haut");
        ugo.button("Publier").click();
        ugo.reads("Tout le monde, sans compte");
        passer.open(address);
        passer.reads("Ce que d’autres en ont fait");
        passer.reads("Banc haut");

        hides(address);
        assertThat(passer.open(address)).isEqualTo(404);
        zelie.open("my-projects");
        zelie.reads("Masqué par le lieu : Nommez d’abord la source.");
        zelie.link("Modifier " + BENCH).click();
        zelie.button("Demander un nouveau regard").click();
        zelie.reads("Le lieu est prié de regarder de nouveau.");
    }

    private void documents(Visitor zelie) throws IOException {
        zelie.open("my-projects");
        zelie.nothingGrave("an empty list of projects");
        zelie.button("Documenter un projet").first().click();
        zelie.page().getByLabel("Titre").fill(BENCH);
        zelie.button("Commencer").click();
        zelie.page().getByLabel("En une phrase").fill("Un banc en hêtre qui se démonte sans outil.");
        zelie.page().getByLabel("Comment le faire").fill("# Étapes\n- Découper\n- Assembler");
        zelie.page().locator("vaadin-select").filter(labelled("Licence")).click();
        zelie.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Creative Commons BY-SA 4.0"))
                .click();
        zelie.page().getByLabel("Ce qu’on voit sur l’image").fill("Le banc monté");
        zelie.page().getByLabel("Ce qu’on voit sur l’image").blur();
        zelie.page().locator("input[type=file]").first().setInputFiles(new FilePayload("banc.png", "image/png", png()));
        assertThat(zelie.page().getByAltText("Le banc monté")).isVisible();
        zelie.page()
                .locator("input[type=file]")
                .last()
                .setInputFiles(new FilePayload("banc.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(zelie.link("banc.svg")).isVisible();
        zelie.nothingGrave("a project that is written down");
        zelie.button("Publier").click();
        zelie.reads("Tout le monde, sans compte");
    }

    private void hides(String address) {
        OperatorId operator = new OperatorId(UUID.fromString(given.text(
                "SELECT v.operator_id FROM project p JOIN venue v ON v.id = p.venue_id WHERE p.title = ?", BENCH)));
        given.holds(person("odette", "Odette", "Roy"), Role.MANAGER, operator);
        Visitor passer = visitors.onAPhone();
        passer.open(address + "/report");
        passer.page().getByLabel("Ce qui ne va pas").fill("Ce dessin est le mien.");
        passer.page().getByLabel("E-mail").fill("jeanne@example.com");
        passer.nothingGrave("reporting a project");
        passer.button("Signaler").tap();
        passer.reads("Merci, c’est signalé");
        Visitor odette = visitors.atADesk();
        odette.signIn("odette");
        odette.open("my-projects/reports");
        odette.reads("Ce dessin est le mien.");
        odette.nothingGrave("reports of projects");
        odette.button("Masquer").first().click();
        odette.page().getByLabel("Pourquoi").fill("Nommez d’abord la source.");
        odette.button("Masquer").last().click();
        odette.reads("est masqué.");
    }

    private static Locator.FilterOptions labelled(String label) {
        return new Locator.FilterOptions().setHasText(label);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
