package org.etabli.ui.membership;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.member.NewMember;
import org.etabli.ui.component.FieldErrors;

/** Who joins the team. */
final class InviteDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    InviteDialog(SerializableConsumer<NewMember> invite) {
        setHeaderTitle(getTranslation("team.invite.title"));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField firstName = errors.field("firstName", new TextField(getTranslation("people.first-name")));
        TextField lastName = errors.field("lastName", new TextField(getTranslation("people.last-name")));
        EmailField email = errors.field("email", new EmailField(getTranslation("people.email")));
        email.setManualValidation(true);
        Div names = new Div(firstName, lastName);
        names.addClassName("etb-pair");
        Div form = new Div(names, email);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("team.invite.do"), click -> {
            if (errors.accept(() -> invite.accept(
                    new NewMember(firstName.getValue(), lastName.getValue(), email.getValue(), getLocale())))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        firstName.focus();
    }
}
