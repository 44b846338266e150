package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.etabli.authorisation.AuthorisationTypeDraft;
import org.etabli.ui.component.FieldErrors;

/** Something new that one can be authorised for. */
final class AuthorisationTypeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    AuthorisationTypeDialog(SerializableConsumer<AuthorisationTypeDraft> create) {
        setHeaderTitle(getTranslation("conditions.type.title"));
        setWidth("min(460px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextField name = errors.field("name", new TextField(getTranslation("conditions.type.name")));
        name.setPlaceholder(getTranslation("conditions.type.name-example"));
        name.setMaxLength(120);
        TextField rule = errors.field("rule", new TextField(getTranslation("conditions.type.rule")));
        rule.setPlaceholder(getTranslation("conditions.type.rule-example"));
        rule.setMaxLength(300);
        TextField source = errors.field("source", new TextField(getTranslation("conditions.type.source")));
        source.setPlaceholder(getTranslation("conditions.type.source-example"));
        source.setMaxLength(200);
        IntegerField months = errors.field("validMonths", new IntegerField(getTranslation("conditions.type.months")));
        months.setHelperText(getTranslation("conditions.type.months-help"));
        months.setMin(1);
        months.setMax(120);
        Div form = new Div(name, rule, source, months);
        form.addClassName("etb-form");
        add(form);
        Button keep = new Button(getTranslation("conditions.type.create"), click -> {
            if (errors.accept(() -> create.accept(new AuthorisationTypeDraft(
                    name.getValue(), rule.getValue(), source.getValue(), months.getValue())))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }
}
