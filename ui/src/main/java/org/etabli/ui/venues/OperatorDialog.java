package org.etabli.ui.venues;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.network.Operator;
import org.etabli.network.OperatorDraft;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** A legal entity, new or known. */
final class OperatorDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param known null for a new one */
    OperatorDialog(String titleKey, @Nullable Operator known, SerializableConsumer<OperatorDraft> save) {
        FieldErrors errors = new FieldErrors();
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(500px, 100vw - 32px)");
        OperatorFields fields = new OperatorFields(errors);
        if (known != null) {
            fields.show(known);
        }
        Div form = new Div(fields);
        form.addClassName("etb-form");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> save.accept(fields.draft()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }
}
