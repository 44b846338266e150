package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.component.FieldErrors;

/** Why someone may no longer operate something. The reason stays with it. */
final class RevokeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    RevokeDialog(String member, String right, SerializableConsumer<String> revoke) {
        setHeaderTitle(getTranslation("people.revoke.title", right));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("people.revoke.reason")));
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        Div form = new Div(new Paragraph(getTranslation("people.revoke.consequence", member)), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("people.rights.revoke"), click -> {
            if (errors.accept(() -> revoke.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("people.revoke.keep"), click -> close()), go);
    }
}
