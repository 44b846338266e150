package org.etabli.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.UUID;
import org.etabli.display.Display.Look;
import org.etabli.display.Displays;
import org.etabli.display.NewDisplay;
import org.etabli.kernel.Caller;
import org.etabli.kernel.DisplayId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.RequestReservation;
import org.etabli.reservation.Reservations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A screen beside a door keeps itself fresh, says when it can't, and recovers by itself. */
class DisplayJourneyTest extends Journey {

    private static final LocatorAssertions.ContainsTextOptions AT_THE_NEXT_ASKING =
            new LocatorAssertions.ContainsTextOptions().setTimeout(12_000);

    @Autowired
    Displays displays;

    @Autowired
    Reservations reservations;

    @Test
    void at_the_entrance_a_reservation_shows_by_itself_and_names_who_agreed() {
        VenueId venue = new VenueId(UUID.fromString(given.text("SELECT id FROM venue WHERE slug = 'le-pacha'")));
        OperatorId operator = new OperatorId(
                UUID.fromString(given.text("SELECT operator_id FROM venue WHERE id = ?", venue.value())));
        ResourceId room =
                given.with(given.aBundle(venue, "ROOM", given.aUnit(venue, "Alcôve")), "name", "Alcôve du Clain");
        Visitor screen = visitors.atADesk();
        screen.open("displays/"
                + displays.make(
                        given.staff(Role.MANAGER, operator),
                        venue,
                        new NewDisplay(DisplayId.next(), null, "Entrée", Look.AUTO)));
        Locator says = screen.page().locator("#screen");
        assertThat(says).containsText("Alcôve du Clain");
        assertThat(says).containsText("À venir ici");
        screen.nothingGrave("an entrance display");

        var member = person("nora", "Nora", "Belin");
        given.insert("UPDATE member SET on_screens = TRUE WHERE id = ?", member.value());
        reservations.request(
                given.as(member),
                RequestReservation.of(room, null, TimeSlot.of(clock.instant(), Duration.ofHours(1)), member)
                        .titled("Entretien"));

        assertThat(says).containsText("Entretien · Nora B.", AT_THE_NEXT_ASKING);
        screen.nothingGrave("an entrance display with a name");
    }

    @Test
    void a_reservation_shows_by_itself_and_a_lost_network_is_said_until_it_is_back() {
        VenueId venue = new VenueId(UUID.fromString(given.text("SELECT id FROM venue WHERE slug = 'le-pacha'")));
        OperatorId operator = new OperatorId(
                UUID.fromString(given.text("SELECT operator_id FROM venue WHERE id = ?", venue.value())));
        ResourceId room =
                given.with(given.aBundle(venue, "ROOM", given.aUnit(venue, "Salle")), "name", "Salle Miosson");
        Caller manager = given.staff(Role.MANAGER, operator);
        NewDisplay door = new NewDisplay(DisplayId.next(), room, "Porte", Look.LIGHT);
        Visitor screen = visitors.atADesk();
        screen.open("displays/" + displays.make(manager, venue, door));
        Locator says = screen.page().locator("#screen");
        Locator lost = screen.page().locator("#lost");
        assertThat(says).containsText("Libre");
        assertThat(lost).isHidden();
        screen.nothingGrave("a display");

        screen.page().context().setOffline(true);
        assertThat(lost).containsText("Connexion perdue", AT_THE_NEXT_ASKING);
        var member = person("paul", "Paul", "Morel");
        reservations.request(
                given.as(member),
                RequestReservation.of(room, null, TimeSlot.of(clock.instant(), Duration.ofHours(1)), member));
        screen.page().context().setOffline(false);

        assertThat(says).containsText("Occupée", AT_THE_NEXT_ASKING);
        assertThat(lost).isHidden();

        displays.revoke(manager, venue, door.id());
        assertThat(screen.page().locator("h1")).containsText("Cette page n’existe pas", AT_THE_NEXT_ASKING);
    }
}
