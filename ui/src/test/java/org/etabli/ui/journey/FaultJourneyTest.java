package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.etabli.testing.Fixtures.TUESDAY;
import static org.etabli.testing.Fixtures.on;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.Reservations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody scans the code on a broken machine; its manager confirms; who had reserved it goes elsewhere, or gets it back. */
class FaultJourneyTest extends Journey {

    private static final TimeSlot AFTERNOON = on(TUESDAY, "14:00", "16:00");
    private static final TimeSlot EVENING = on(TUESDAY, "16:00", "18:00");

    @Autowired
    Reservations reservations;

    private VenueId venue;
    private ResourceId press;
    private ResourceId equal;
    private MemberId iris;
    private MemberId omar;

    @BeforeEach
    void a_press_that_two_have_reserved_and_its_equal() {
        OperatorId operator = given.anOperator();
        venue = given.aVenue(operator);
        String category = "press " + venue.toString().substring(24);
        press = machine("Presse à chaud", category);
        equal = machine("Presse à plat", category);
        given.holds(person("odile", "Odile", "Savary"), Role.MANAGER, operator);
        iris = person("iris", "Iris", "Collet");
        omar = person("omar", "Omar", "Diallo");
        reserves(iris, AFTERNOON);
        reserves(omar, EVENING);
    }

    @Test
    void from_the_code_on_the_machine_to_another_machine_or_everything_back() throws Exception {
        anyoneReportsItWithAPhoto();
        itsManagerConfirms();
        runs("faults");

        Visitor her = visitors.onAPhone();
        her.signIn("iris");
        her.open("reservations");
        her.reads("Une machine que vous avez réservée est en panne");
        her.nothingGrave("proposal on a phone");
        int before = her.taps();
        her.button("Accepter").tap();
        her.reads("C’est déplacé.");
        assertThat(her.taps() - before).as("taps to accept").isOne();
        assertThat(given.text("SELECT resource_id FROM reservation WHERE member_id = ?", iris.value()))
                .isEqualTo(equal.toString());

        Visitor him = visitors.atADesk();
        him.signIn("omar");
        him.open("reservations");
        him.nothingGrave("proposal");
        him.button("Annuler sans frais").click();
        him.reads("C’est annulé, tout vous est rendu.");
        assertThat(given.text("SELECT status FROM reservation WHERE member_id = ?", omar.value()))
                .isEqualTo("CANCELLED");
        assertThat(given.count("SELECT fee_minor FROM reservation WHERE member_id = ?", omar.value()))
                .isZero();
    }

    private void anyoneReportsItWithAPhoto() throws IOException {
        Visitor passer = visitors.onAPhone();
        passer.open("machines/" + press);
        passer.nothingGrave("machine on a phone");
        passer.link("Signaler un problème").tap();
        passer.nothingGrave("report on a phone");
        passer.page().getByLabel("Que se passe-t-il").fill("Le plateau ne chauffe plus");
        passer.page().locator("input[type=file]").setInputFiles(new FilePayload("photo.png", "image/png", png()));
        passer.page().getByLabel("Votre nom").fill("Zoé Petit");
        passer.page().locator("input[name=email]").fill("zoe@journey.example");
        passer.button("Signaler").tap();
        passer.reads("Merci, c’est signalé");
        passer.nothingGrave("thanks on a phone");
    }

    private void itsManagerConfirms() {
        Visitor odile = visitors.atADesk();
        odile.signIn("odile");
        odile.open("faults?venue=" + venue);
        Locator card = odile.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Le plateau ne chauffe plus"));
        assertThat(card).containsText("Zoé Petit");
        assertThat(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Voir la photo")))
                .isVisible();
        odile.nothingGrave("faults");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirmer la panne"))
                .click();
        Locator dialog = odile.page().getByRole(AriaRole.DIALOG);
        assertThat(odile.combobox("Retour prévu le")).isVisible();
        odile.nothingGrave("confirming a fault");
        odile.combobox("Retour prévu le").fill("03/12/2026");
        odile.combobox("Retour prévu le").press("Enter");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Confirmer la panne"))
                .click();
        odile.reads("Panne confirmée : Presse à chaud");
        assertThat(odile.page().getByText("Retour prévu le 3 décembre 2026")).isVisible();
    }

    private ResourceId machine(String name, String category) {
        return given.with(given.with(given.aMachine(venue), "name", name), "category", category);
    }

    private void reserves(MemberId who, TimeSlot slot) {
        assertThat(reservations.request(given.as(who), RequestReservation.of(press, null, slot, who)))
                .isInstanceOf(Confirmed.class);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
