package org.etabli.ui.members;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;

/** Gives something back that was suspended; says whether it should have been. */
final class LiftDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param lift takes whether the suspension was unfounded */
    LiftDialog(String member, String right, SerializableConsumer<Boolean> lift) {
        setHeaderTitle(getTranslation("people.lift.title", right));
        setWidth("min(420px, 100vw - 32px)");
        Checkbox unfounded = new Checkbox(getTranslation("people.lift.unfounded"));
        Div form = new Div(new Paragraph(getTranslation("people.lift.consequence", member)), unfounded);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button go = new Button(getTranslation("people.rights.lift"), click -> {
            lift.accept(unfounded.getValue());
            close();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), go);
    }
}
