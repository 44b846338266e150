package org.etabli.ui.resources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.AuthorisationTypeDraft;
import org.etabli.ui.component.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Something that one can be authorised for: new, or changed. */
final class AuthorisationTypeDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final FieldErrors errors = new FieldErrors();
    private final TextField name = errors.field("name", new TextField(getTranslation("conditions.type.name")));
    private final TextField rule = errors.field("rule", new TextField(getTranslation("conditions.type.rule")));
    private final TextField source = errors.field("source", new TextField(getTranslation("conditions.type.source")));
    private final IntegerField months =
            errors.field("validMonths", new IntegerField(getTranslation("conditions.type.months")));
    private final MultiSelectComboBox<String> categories =
            new MultiSelectComboBox<>(getTranslation("conditions.type.categories"));
    private final PracticeFields practice;
    private final RenewalFields renewal;

    AuthorisationTypeDialog(TypeChoices choices, SerializableConsumer<TypeEdit> create) {
        this(choices, null, Set.of(), create);
    }

    /**
     * @param type what is changed, or null for a new one
     * @param asking the categories that ask for it
     */
    AuthorisationTypeDialog(
            TypeChoices choices,
            @Nullable AuthorisationType type,
            Set<String> asking,
            SerializableConsumer<TypeEdit> keep) {
        setHeaderTitle(
                type == null
                        ? getTranslation("conditions.type.title")
                        : getTranslation("conditions.type.change", type.name()));
        setWidth("min(520px, 100vw - 32px)");
        name.setPlaceholder(getTranslation("conditions.type.name-example"));
        name.setMaxLength(120);
        rule.setPlaceholder(getTranslation("conditions.type.rule-example"));
        rule.setMaxLength(300);
        source.setPlaceholder(getTranslation("conditions.type.source-example"));
        source.setMaxLength(200);
        months.setHelperText(getTranslation("conditions.type.months-help"));
        months.setMin(1);
        months.setMax(120);
        Set<String> offered = new TreeSet<>(choices.categories());
        offered.addAll(asking);
        categories.setItems(offered);
        categories.setValue(asking);
        categories.setHelperText(getTranslation("conditions.type.categories-help"));
        practice = new PracticeFields(choices, errors, type == null ? null : type.earned());
        renewal = new RenewalFields(errors, type == null ? null : type.renewal());
        if (type != null) {
            show(type);
        }
        Div form = new Div(name, rule, source, months, categories, practice, renewal);
        form.addClassName("etb-form");
        add(form);
        Button save =
                new Button(getTranslation(type == null ? "conditions.type.create" : "conditions.type.save"), click -> {
                    if (errors.accept(() -> keep.accept(new TypeEdit(draft(), categories.getValue())))) {
                        close();
                    }
                });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), save);
    }

    private void show(AuthorisationType type) {
        name.setValue(type.name());
        rule.setValue(Objects.requireNonNullElse(type.rule(), ""));
        source.setValue(Objects.requireNonNullElse(type.source(), ""));
        months.setValue(type.validMonths());
    }

    private AuthorisationTypeDraft draft() {
        return new AuthorisationTypeDraft(
                name.getValue(),
                rule.getValue(),
                source.getValue(),
                months.getValue(),
                practice.rule(),
                renewal.rule());
    }
}
