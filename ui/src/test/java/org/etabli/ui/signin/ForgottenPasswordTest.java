package org.etabli.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.etabli.identity.LoginOutcome;
import org.etabli.identity.Logins;
import org.etabli.identity.PasswordLinks;
import org.etabli.identity.PasswordLinks.Purpose;
import org.etabli.kernel.MemberId;
import org.etabli.ui.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgottenPasswordTest extends ViewTest {

    @Autowired
    PasswordLinks links;

    @Autowired
    Logins logins;

    MemberId ines;

    @BeforeEach
    void ines_is_known() {
        ines = given.aMember();
    }

    @Test
    void the_screen_says_the_same_whether_or_not_anyone_has_the_address() {
        assertThat(answerTo(ines + "@example.org")).isEqualTo(answerTo("nobody." + ines + "@example.org"));
        assertThat(given.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE kind = 'FORGOTTEN' AND recipient_id = ?",
                        ines.value()))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_address_is_said_at_the_field() {
        UI.getCurrent().navigate("forgotten");
        find(EmailField.class).single().setValue("ines");
        test(find(Button.class).withText("Recevoir un lien").single()).click();

        assertThat(find(EmailField.class).single().getErrorMessage())
                .isEqualTo("Une adresse s’écrit comme prenom@exemple.fr.");
    }

    @Test
    void a_link_sets_a_password_once() {
        String link = links.issue(ines, Purpose.FORGOTTEN);
        UI.getCurrent().navigate("password/" + link);
        find(PasswordField.class).single().setValue("court");
        test(find(Button.class).withText("Enregistrer").single()).click();
        assertThat(find(PasswordField.class).single().getErrorMessage()).contains("10");

        find(PasswordField.class).single().setValue("une phrase assez longue");
        test(find(Button.class).withText("Enregistrer").single()).click();
        assertThat(heading()).isEqualTo("Votre mot de passe est enregistré");
        assertThat(logins.signIn(ines + "@example.org", "une phrase assez longue"))
                .isEqualTo(new LoginOutcome.SignedIn(ines));

        UI.getCurrent().navigate("forgotten");
        UI.getCurrent().navigate("password/" + link);
        assertThat(heading()).isEqualTo("Ce lien ne sert plus");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    private String answerTo(String address) {
        UI.getCurrent().navigate("password/none");
        UI.getCurrent().navigate("forgotten");
        find(EmailField.class).single().setValue(address);
        test(find(Button.class).withText("Recevoir un lien").single()).click();
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private String heading() {
        return find(H1.class).single().getText();
    }
}
