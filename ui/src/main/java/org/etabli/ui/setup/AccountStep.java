package org.etabli.ui.setup;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.etabli.kernel.Input;
import org.etabli.member.NewMember;

/** Who looks after the network. */
final class AccountStep extends Step {

    private static final long serialVersionUID = 1L;
    private final TextField firstName;
    private final TextField lastName;
    private final EmailField email;
    private final PasswordField password;

    AccountStep() {
        super("account");
        firstName = errors.field("firstName", new TextField(getTranslation("setup.account.first-name")));
        firstName.setRequiredIndicatorVisible(true);
        firstName.getElement().setAttribute("autocomplete", "given-name");
        lastName = errors.field("lastName", new TextField(getTranslation("setup.account.last-name")));
        lastName.setRequiredIndicatorVisible(true);
        lastName.getElement().setAttribute("autocomplete", "family-name");
        email = errors.field("email", new EmailField(getTranslation("setup.account.email")));
        email.setManualValidation(true);
        email.setRequiredIndicatorVisible(true);
        email.getElement().setAttribute("autocomplete", "username");
        password = errors.field("password", new PasswordField(getTranslation("setup.account.password")));
        password.setRequiredIndicatorVisible(true);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(getTranslation("setup.account.password-help"));
        add(pair(firstName, lastName), email, password);
    }

    NewMember member() {
        return new NewMember(firstName.getValue(), lastName.getValue(), email.getValue(), getLocale());
    }

    String password() {
        return password.getValue();
    }

    @Override
    void check() {
        member();
        Input.text("password", password.getValue(), 72);
    }
}
