package org.etabli.ui.resources;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.etabli.handbook.Handbook.Capability;
import org.etabli.handbook.Handbook.Document;
import org.etabli.handbook.Handbook.Material;
import org.etabli.handbook.Handbooks;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.ResourceId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager writes down what her laser can do, and what it must never see. */
class HandbookTabTest extends ViewTest {

    @Autowired
    Handbooks handbooks;

    private ResourceId laser;

    @BeforeEach
    void a_manager_before_her_laser() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        laser = given.with(given.aMachine(venue), "name", "Laser");
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_MANAGER");
        UI.getCurrent().navigate("resources/" + laser);
        Tab tab = find(Tab.class).all().stream()
                .filter(each -> each.getLabel().equals("Mode d’emploi"))
                .findFirst()
                .orElseThrow();
        ((Tabs) tab.getParent().orElseThrow()).setSelectedTab(tab);
    }

    @Test
    void capabilities_and_forbidden_materials_are_kept_together() {
        click("Ajouter une caractéristique");
        type("Caractéristique", "Puissance");
        type("Valeur", "100 W");
        click("Ajouter un matériau");
        type("Matériau", "PVC");
        find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith("Interdit"))
                .forEach(box -> box.setValue(true));
        click("Enregistrer");
        assertThat(handbooks.of(laser).isEmpty()).isTrue();

        type("Pourquoi c’est interdit", "Dégage du chlore");
        click("Enregistrer");

        assertThat(handbooks.of(laser).capabilities()).isEqualTo(List.of(new Capability("Puissance", "100 W")));
        assertThat(handbooks.of(laser).forbidden()).extracting(Material::name).containsExactly("PVC");
    }

    @Test
    void a_link_to_the_manual_is_added() {
        click("Ajouter un document");
        type("Titre", "Notice");
        type("Ou un lien", "https://wiki.example/laser");
        click("Ajouter un document");

        assertThat(handbooks.of(laser).documents())
                .extracting(Document::link)
                .containsExactly("https://wiki.example/laser");
    }

    private void type(String label, String text) {
        find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .reduce((one, other) -> other)
                .orElseThrow()
                .setValue(text);
    }

    private void click(String label) {
        test(find(Button.class).withText(label).all().getLast()).click();
    }
}
