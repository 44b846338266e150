package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.component.FieldErrors;

/** Asks why a paper is refused; she will read it. */
final class RefusalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RefusalDialog(String name, SerializableConsumer<String> refuse) {
        setHeaderTitle(getTranslation("signups.refuse.of", name));
        setWidth("min(440px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextArea reason = errors.field("reason", new TextArea(getTranslation("signups.reason")));
        reason.setMaxLength(300);
        Div form = new Div(new Paragraph(getTranslation("signups.refuse.lead")), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("signups.refuse"), click -> {
            if (errors.accept(() -> refuse.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
        reason.focus();
    }
}
