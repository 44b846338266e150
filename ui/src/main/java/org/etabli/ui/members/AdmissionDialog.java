package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import org.etabli.member.NewMember;
import org.etabli.network.Venue;
import org.etabli.ui.component.FieldErrors;

/** Someone new: her name, her address, and whether she gets an invitation to sign in. */
final class AdmissionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What is done with the answers; refuses with a field's name. */
    interface Door extends Serializable {
        void admit(NewMember person, Venue venue, boolean invite);
    }

    private final FieldErrors errors = new FieldErrors();
    private final TextField firstName;
    private final TextField lastName;
    private final EmailField email;
    private final TextField phone;
    private final Select<Venue> venue = new Select<>();
    private final Checkbox invite;
    private final Door door;

    AdmissionDialog(List<Venue> venues, Venue current, Door door) {
        this.door = door;
        setHeaderTitle(getTranslation("people.new"));
        setWidth("min(460px, 100vw - 32px)");
        email = errors.field("email", new EmailField(getTranslation("people.email")));
        email.setManualValidation(true);
        email.setHelperText(getTranslation("people.new.email.help"));
        firstName = errors.field("firstName", new TextField(getTranslation("people.first-name")));
        lastName = errors.field("lastName", new TextField(getTranslation("people.last-name")));
        phone = errors.field("phone", new TextField(getTranslation("people.phone.optional")));
        venue.setLabel(getTranslation("people.venue"));
        venue.setItems(venues);
        venue.setItemLabelGenerator(Venue::name);
        venue.setValue(current);
        venue.setVisible(venues.size() > 1);
        invite = new Checkbox(getTranslation("people.new.invite"), true);
        Div names = new Div(firstName, lastName);
        names.addClassName("etb-pair");
        Div form = new Div(names, email, phone, venue, invite);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button add = new Button(getTranslation("people.new.add"), click -> admit());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), add);
        firstName.setAutofocus(true);
    }

    private void admit() {
        boolean done = errors.accept(() -> door.admit(
                new NewMember(
                        firstName.getValue(), lastName.getValue(), email.getValue(), phone.getValue(), getLocale()),
                venue.getValue(),
                invite.getValue()));
        if (done) {
            close();
        }
    }
}
