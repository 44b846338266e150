package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Objects;
import org.etabli.kernel.ChangedMeanwhileException;
import org.etabli.kernel.Refusal;
import org.etabli.member.ChangeContact;
import org.etabli.member.MemberDetails;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.jspecify.annotations.Nullable;

/** How she is called, reached and let in. */
final class ContactDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final SerializableBiConsumer<ChangeContact, String> save;
    private final TextField firstName;
    private final TextField lastName;
    private final EmailField email;
    private final TextField phone;
    private final TextField profession;
    private final TextField badge;

    /** @param save gets the change and the address, which may be the same as before */
    ContactDialog(MemberDetails member, boolean mayReaddress, SerializableBiConsumer<ChangeContact, String> save) {
        this.save = save;
        setHeaderTitle(getTranslation("people.edit.title", member.fullName()));
        setWidth("min(480px, 100vw - 32px)");
        firstName = field("firstName", "people.first-name", member.firstName());
        lastName = field("lastName", "people.last-name", member.lastName());
        email = errors.field("email", new EmailField(getTranslation("people.email")));
        email.setManualValidation(true);
        email.setValue(Objects.requireNonNullElse(member.email(), ""));
        email.setReadOnly(!mayReaddress);
        email.setHelperText(getTranslation(mayReaddress ? "people.email.help" : "people.email.locked"));
        phone = field("phone", "people.phone", member.phone());
        profession = field("profession", "people.profession", member.profession());
        badge = field("badge", "people.badge", member.badge());
        badge.setHelperText(getTranslation("people.badge.help"));
        Div form = new Div(pair(firstName, lastName), email, pair(phone, badge), profession);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("people.save"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }

    private void keep() {
        try {
            boolean done = errors.accept(() -> save.accept(
                    new ChangeContact(
                            firstName.getValue(),
                            lastName.getValue(),
                            phone.getValue(),
                            profession.getValue(),
                            badge.getValue()),
                    email.getValue()));
            if (done) {
                close();
            }
        } catch (ChangedMeanwhileException second) {
            Notices.refused(Refusal.byState("changed-meanwhile"));
        }
    }

    private TextField field(String name, String key, @Nullable String value) {
        TextField field = errors.field(name, new TextField(getTranslation(key)));
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }

    private static Div pair(TextField one, TextField other) {
        Div pair = new Div(one, other);
        pair.addClassName("etb-pair");
        return pair;
    }
}
