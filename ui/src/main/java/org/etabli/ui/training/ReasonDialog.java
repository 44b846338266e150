package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.component.FieldErrors;

/** Asks why, before something is taken from people; the reason stays with it. */
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    ReasonDialog(String title, String consequence, SerializableConsumer<String> go) {
        setHeaderTitle(title);
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("sessions.reason")));
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        Div form = new Div(new Paragraph(consequence), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button done = new Button(title, click -> {
            if (errors.accept(() -> go.accept(reason.getValue()))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), done);
    }
}
