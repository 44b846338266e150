package org.etabli.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import org.etabli.identity.LoginOutcome;
import org.etabli.kernel.InvalidInputException;
import org.etabli.ui.component.Notices;

/** A new password, for who knows the present one. */
final class PasswordCard extends Section {

    private static final long serialVersionUID = 1L;
    private final transient OwnAccount account;
    private final PasswordField present = field("profile.password.present", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField fresh = field("profile.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordField again = field("profile.password.again", Autocomplete.NEW_PASSWORD);

    PasswordCard(OwnAccount account) {
        super("password");
        this.account = account;
        fresh.setHelperText(getTranslation("profile.password.help"));
        add(present, fresh, again, new Button(getTranslation("profile.password.change"), click -> change()));
    }

    private void change() {
        trying(Map.of("present", present, "password", fresh, "again", again), () -> {
            if (!fresh.getValue().equals(again.getValue())) {
                throw new InvalidInputException("again", "password-differs");
            }
            switch (account.changePassword(present.getValue(), fresh.getValue())) {
                case LoginOutcome.SignedIn same -> {
                    present.clear();
                    fresh.clear();
                    again.clear();
                    Notices.done(getTranslation("profile.password.changed"));
                }
                case LoginOutcome.WrongCredentials wrong ->
                    throw new InvalidInputException("present", "password-wrong");
                case LoginOutcome.LockedOut locked -> throw new InvalidInputException("present", "password-locked");
            }
        });
    }

    private PasswordField field(String key, Autocomplete what) {
        PasswordField field = new PasswordField(getTranslation(key));
        field.setAutocomplete(what);
        return field;
    }
}
