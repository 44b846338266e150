package org.etabli.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.kernel.DoorId;
import org.etabli.kernel.Ids;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff sees who came in and opens a door from afar; a manager adds doors; a member reads what was noted of her. */
class DoorsViewTest extends ViewTest {

    @Autowired
    Controllers controllers;

    private OperatorId operator;
    private VenueId venue;
    private MemberId ines;
    private MemberId maud;

    @BeforeEach
    void a_venue_with_a_manager() {
        operator = given.anOperator();
        venue = given.aVenue(operator);
        ines = given.aMember();
        given.affiliated(ines, operator);
        maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
    }

    @Test
    void a_manager_adds_a_door_and_makes_its_key() {
        signIn(maud, "ROLE_MEMBER", "ROLE_MANAGER");
        UI.getCurrent().navigate("doors");

        click("Ajouter une porte");
        click("Enregistrer");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        test(find(TextField.class).single()).setValue("Entrée de la cour");
        click("Enregistrer");

        assertThat(said()).contains("Entrée de la cour", "Porte du lieu", "Sans contrôleur");
        assertThat(given.count("SELECT COUNT(*) FROM door WHERE venue_id = ?", venue.value()))
                .isEqualTo(1);
    }

    @Test
    void the_desk_lets_a_door_open_and_reads_who_came_in() {
        DoorId door = aDoor();
        given.insert("UPDATE controller SET heard_at = ? WHERE id = ?", clock.instant(), door.value());
        event(door, "OPENED", null);
        event(door, "DENIED", "TOO_EARLY");
        MemberId sami = given.aMember();
        given.holds(sami, Role.FRONT_DESK, operator);
        signIn(sami, "ROLE_MEMBER", "ROLE_FRONT_DESK");
        UI.getCurrent().navigate("doors");

        assertThat(said())
                .contains("En service", "Inès Caillaud : entrée")
                .contains("Inès Caillaud : refusé, la réservation commence plus tard");
        assertThat(find(Button.class).withText("Ajouter une porte").exists()).isFalse();
        click("Ouvrir");

        assertThat(said()).contains("S’ouvre");
        assertThat(given.text(
                        "SELECT member_id FROM access_event WHERE door_id = ? AND what = 'LET_OPEN'", door.value()))
                .isEqualTo(sami.toString());
    }

    @Test
    void a_member_reads_what_was_noted_of_her_badge() {
        DoorId door = aDoor();
        event(door, "OPENED", null);
        event(door, "DENIED", "NO_ACCESS");
        signIn(ines, "ROLE_MEMBER");

        UI.getCurrent().navigate("profile");

        assertThat(said()).contains("Entrée du lieu", "Entrée", "Refusé : ni formule ni réservation pour ce lieu");
    }

    private DoorId aDoor() {
        DoorId door = DoorId.next();
        given.insert(
                "INSERT INTO door (id, venue_id, name, created_at) VALUES (?, ?, 'Entrée du lieu', ?)",
                door.value(),
                venue.value(),
                clock.instant());
        controllers.provision(given.staff(Role.MANAGER, operator), Guarded.by(door));
        return door;
    }

    private void event(DoorId door, String what, @org.jspecify.annotations.Nullable String reason) {
        given.insert(
                "INSERT INTO access_event (id, door_id, at, what, reason, member_id) VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                door.value(),
                clock.instant(),
                what,
                reason,
                ines.value());
    }

    private List<String> said() {
        return find(Span.class).all().stream()
                .map(span -> span.getText().replace('\u00a0', ' '))
                .toList();
    }

    private void click(String word) {
        test(find(Button.class).withText(word).single()).click();
    }
}
