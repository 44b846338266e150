package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.ui.component.FieldErrors;

/** Why somebody is not granted yet what her hours have reached. */
final class NotYetDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    NotYetDialog(String member, String right, SerializableConsumer<String> decline) {
        setHeaderTitle(getTranslation("proposals.decline.title", right));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField reason = errors.field("reason", new TextField(getTranslation("proposals.decline.reason")));
        reason.setMaxLength(LONGEST);
        reason.setAutofocus(true);
        Div form = new Div(new Paragraph(getTranslation("proposals.decline.consequence", member)), reason);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("proposals.decline"), click -> {
            if (errors.accept(() -> decline.accept(reason.getValue()))) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
