package org.etabli.ui.prospects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.component.FieldErrors;

/** Asks why somebody will not come, for the team alone. */
final class LostDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LostDialog(String name, SerializableConsumer<String> lose) {
        setHeaderTitle(getTranslation("prospects.lose.of", name));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("prospects.lost.reason")));
        reason.setMaxLength(200);
        Div form = new Div(new Paragraph(getTranslation("prospects.lose.lead")), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("prospects.lose"), click -> {
            if (errors.accept(() -> lose.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        reason.focus();
    }
}
