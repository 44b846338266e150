package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.etabli.resource.ResourceDraft;
import org.etabli.ui.component.FieldErrors;

/** The form with what ends it. What the service refuses is said beside its field, and what was typed stays. */
final class FormTab extends Div {

    private static final long serialVersionUID = 1L;

    FormTab(ResourceForm form, FieldErrors errors, SerializableConsumer<ResourceDraft> save, Command leave) {
        addClassName("etb-form-tab");
        Button keep =
                new Button(getTranslation("settings.save"), click -> errors.accept(() -> save.accept(form.draft())));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(false);
        Button drop = new Button(getTranslation("settings.cancel"), click -> leave.execute());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(keep, drop);
        foot.addClassName("etb-form-foot");
        add(form, foot);
    }
}
