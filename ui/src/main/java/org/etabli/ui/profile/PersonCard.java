package org.etabli.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import org.etabli.member.ChangeProfile;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.Notices;

/** How she is called and reached. */
final class PersonCard extends Section {

    private static final long serialVersionUID = 1L;
    private final transient OwnAccount account;
    private final TextField firstName = field("profile.first-name", Autocomplete.GIVEN_NAME);
    private final TextField lastName = field("profile.last-name", Autocomplete.FAMILY_NAME);
    private final TextField phone = field("profile.phone", Autocomplete.TEL);
    private final TextField profession = field("profile.profession", Autocomplete.ORGANIZATION_TITLE);

    PersonCard(OwnAccount account) {
        super("person");
        this.account = account;
        MemberDetails now = account.details();
        firstName.setValue(now.firstName());
        lastName.setValue(now.lastName());
        phone.setValue(Objects.requireNonNullElse(now.phone(), ""));
        profession.setValue(Objects.requireNonNullElse(now.profession(), ""));
        TextField email = field("profile.email", Autocomplete.EMAIL);
        email.setValue(Objects.requireNonNullElse(now.email(), ""));
        email.setReadOnly(true);
        email.setHelperText(getTranslation("profile.email.help"));
        Div names = new Div(firstName, lastName);
        names.addClassName("etb-account-pair");
        Div more = new Div(phone, profession);
        more.addClassName("etb-account-pair");
        Button save = new Button(getTranslation("profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(names, email, more, save);
    }

    private void save() {
        trying(Map.of("firstName", firstName, "lastName", lastName, "phone", phone, "profession", profession), () -> {
            account.change(new ChangeProfile(
                    firstName.getValue(), lastName.getValue(), phone.getValue(), profession.getValue()));
            Notices.done(getTranslation("profile.saved"));
        });
    }

    private TextField field(String key, Autocomplete what) {
        TextField field = new TextField(getTranslation(key));
        field.setAutocomplete(what);
        return field;
    }
}
