package org.etabli.ui.venues;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.network.Operator;
import org.etabli.network.Venue;
import org.etabli.network.Venues;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NetworkViewTest extends ViewTest {

    @Autowired
    Venues venues;

    OperatorId operator;

    @BeforeEach
    void the_administrator_of_the_network() {
        operator = given.anOperator();
        MemberId admin = given.aMember();
        given.insert(
                "INSERT INTO role_grant (id, member_id, role, granted_at) VALUES (?, ?, 'NETWORK_ADMIN', ?)",
                UUID.randomUUID(),
                admin.value(),
                clock.instant());
        signIn(admin, "ROLE_MEMBER", "ROLE_MANAGER", "ROLE_NETWORK_ADMIN");
        navigate(NetworkView.class);
    }

    @Test
    void a_venue_joins_the_network_once_all_it_needs_is_there() {
        String name = "La Fabrique " + UUID.randomUUID();
        test(button("Ajouter un lieu")).click();
        Select<Operator> whose = whose();

        test(button("Créer le lieu")).click();
        assertThat(whose.getErrorMessage()).isEqualTo("Ce champ est nécessaire.");

        whose.setValue(venues.getOperator(operator));
        test(button("Créer le lieu")).click();
        assertThat(field("Nom du lieu").isInvalid()).isTrue();

        test(field("Nom du lieu")).setValue(name);
        test(field("Rue")).setValue("3 rue du Port");
        test(field("Code postal")).setValue("86000");
        test(field("Ville")).setValue("Poitiers");
        test(button("Créer le lieu")).click();

        assertThat(venues.list())
                .filteredOn(venue -> venue.name().equals(name))
                .singleElement()
                .extracting(Venue::operator)
                .isEqualTo(operator);
    }

    @Test
    void an_operator_joins_the_network_with_a_siren_that_proves_itself() {
        String name = "Association " + UUID.randomUUID();
        test(button("Ajouter un exploitant")).click();

        test(field("Exploitant")).setValue(name);
        test(field("SIREN")).setValue("123 456 789");
        test(button("Enregistrer")).click();
        assertThat(field("SIREN").isInvalid()).isTrue();

        test(field("SIREN")).setValue("");
        test(button("Enregistrer")).click();

        assertThat(text(find(NetworkView.class).single())).contains(name).contains("aucun lieu");
    }

    @SuppressWarnings("unchecked") // the form's first select is of operators
    private Select<Operator> whose() {
        return find(Select.class).first();
    }

    private TextField field(String label) {
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
