package org.etabli.ui.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.etabli.access.Controllers;
import org.etabli.access.Guarded;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager gives her laser a controller, on screen. */
class ControllerTabTest extends ViewTest {

    @Autowired
    Controllers controllers;

    private ResourceId laser;

    @BeforeEach
    void a_manager_before_her_laser() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Laser");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_MANAGER");
    }

    @Test
    void a_key_is_shown_once_and_opens_the_machine() {
        open();
        click("Créer la clé");
        String key = shown();
        click("Je l’ai notée");

        assertThat(controllers.find(key)).isEqualTo(Optional.of(Guarded.by(laser)));
        assertThat(find(TextField.class).all())
                .noneMatch(field -> field.getValue().equals(key));
        assertThat(find(Button.class).withText("Remplacer la clé").exists()).isTrue();
    }

    @Test
    void replacing_asks_first_and_then_the_old_key_is_worth_nothing() {
        open();
        click("Créer la clé");
        String old = shown();
        click("Je l’ai notée");

        click("Remplacer la clé");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(controllers.find(old)).isEmpty();
        assertThat(controllers.find(shown())).isPresent();
    }

    @Test
    void revoking_asks_first() {
        open();
        click("Créer la clé");
        String key = shown();
        click("Je l’ai notée");

        click("Révoquer la clé");
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(controllers.find(key)).isPresent();
        click("Révoquer la clé");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(controllers.find(key)).isEmpty();
        assertThat(find(Button.class).withText("Créer la clé").exists()).isTrue();
    }

    @Test
    void the_time_without_connection_is_kept_or_refused_at_its_field() {
        open();
        click("Créer la clé");
        click("Je l’ai notée");

        find(IntegerField.class).single().setValue(1441);
        click("Enregistrer");
        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        find(IntegerField.class).single().setValue(90);
        click("Enregistrer");

        assertThat(given.count("SELECT offline_minutes FROM controller WHERE resource_id = ?", laser.value()))
                .isEqualTo(90);
    }

    private void open() {
        UI.getCurrent().navigate("resources/" + laser);
        Tabs tabs = find(Tabs.class).all().getLast();
        Tab wanted = find(Tab.class).all().stream()
                .filter(tab -> tab.getLabel().equals("Contrôleur"))
                .findFirst()
                .orElseThrow();
        tabs.setSelectedTab(wanted);
    }

    private String shown() {
        return find(TextField.class).all().stream()
                .filter(TextField::isReadOnly)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }
}
