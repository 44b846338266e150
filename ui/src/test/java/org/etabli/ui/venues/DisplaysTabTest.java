package org.etabli.ui.venues;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.etabli.display.Displays;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Role;
import org.etabli.kernel.VenueId;
import org.etabli.resource.Resource;
import org.etabli.ui.ViewTest;
import org.etabli.ui.component.QrCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DisplaysTabTest extends ViewTest {

    @Autowired
    Displays displays;

    @BeforeEach
    void a_manager_of_a_venue_with_a_room() {
        OperatorId operator = given.anOperator();
        VenueId venue = given.aVenue(operator);
        given.aRoom(venue);
        MemberId maud = given.aMember();
        given.holds(maud, Role.MANAGER, operator);
        signIn(maud, "ROLE_MEMBER", "ROLE_FRONT_DESK", "ROLE_MANAGER");
        navigate(SettingsView.class, Map.of("part", "displays"));
    }

    @Test
    void a_link_is_shown_once_with_its_code_and_opens_the_screen() {
        String link = make("Porte");

        assertThat(find(QrCode.class).single()).isNotNull();
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(displays.find(secret)).isPresent();
        test(button("C’est fait")).click();
        assertThat(text(find(DisplaysTab.class).single())).contains("Porte").doesNotContain(secret);
    }

    @Test
    void a_revoked_screen_is_gone_from_the_list() {
        String link = make("Porte");
        test(button("C’est fait")).click();

        test(button("Révoquer")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(displays.find(link.substring(link.lastIndexOf('/') + 1))).isEmpty();
        assertThat(text(find(DisplaysTab.class).single()))
                .doesNotContain("Porte ·")
                .contains("apparaîtront ici");
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        test(button("Ajouter un écran")).click();
        test(button("Créer le lien")).click();
        assertThat(beside().getErrorMessage()).startsWith("Choisissez");

        beside().setValue(beside().getListDataView().getItem(0));
        name("Nom").setValue(" ");
        test(button("Créer le lien")).click();
        assertThat(name("Nom").isInvalid()).isTrue();
    }

    @Test
    void a_screen_for_the_entrance_needs_nothing_to_stand_beside() {
        test(button("Ajouter un écran")).click();
        where().setValue(true);
        assertThat(find(ComboBox.class).all()).isEmpty();
        test(button("Créer le lien")).click();

        String link = name("Lien de l’écran").getValue();
        assertThat(displays.find(link.substring(link.lastIndexOf('/') + 1)))
                .hasValueSatisfying(made -> assertThat(made.resource()).isNull());
        test(button("C’est fait")).click();
        assertThat(text(find(DisplaysTab.class).single())).contains("Écran d’entrée", "Entrée du lieu");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> where() {
        return find(RadioButtonGroup.class)
                .withCondition(group -> "Ce qu’il montre".equals(group.getLabel()))
                .single();
    }

    private String make(String name) {
        test(button("Ajouter un écran")).click();
        beside().setValue(beside().getListDataView().getItem(0));
        name("Nom").setValue(name);
        test(button("Créer le lien")).click();
        return name("Lien de l’écran").getValue();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Resource> beside() {
        return (ComboBox<Resource>) find(ComboBox.class)
                .withCondition(box -> "À côté de".equals(box.getLabel()))
                .single();
    }

    private TextField name(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private Button button(String text) {
        return find(Button.class)
                .withCondition(button -> text.equals(button.getText()))
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
