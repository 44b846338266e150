package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Objects;
import org.etabli.kernel.MemberFieldId;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberField;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;
import org.jspecify.annotations.Nullable;

/** What a field is called, what it holds and who sees it. */
final class FieldDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param known null for a new one */
    FieldDialog(FieldDesk desk, OperatorId operator, @Nullable MemberField known, Command changed) {
        setHeaderTitle(getTranslation(known == null ? "fields.add" : "fields.edit"));
        setWidth("min(480px, 100vw - 32px)");
        MemberFieldId id = known == null ? MemberFieldId.next() : known.id();
        FieldErrors errors = new FieldErrors();
        TextField name = errors.field("name", new TextField(getTranslation("fields.name")));
        name.setMaxLength(80);
        TextField english = errors.field("nameEn", new TextField(getTranslation("fields.name-en")));
        english.setMaxLength(80);
        Select<MemberField.Kind> kind = errors.field("kind", new Select<>());
        kind.setLabel(getTranslation("fields.kind"));
        kind.setItems(MemberField.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("fields.kind." + each));
        TextArea choices = errors.field("choices", new TextArea(getTranslation("fields.choices")));
        choices.setHelperText(getTranslation("fields.choices.help"));
        Checkbox required = new Checkbox(getTranslation("fields.required.field"));
        Checkbox shown = new Checkbox(getTranslation("fields.shown.field"), true);
        kind.addValueChangeListener(change -> choices.setVisible(change.getValue() == MemberField.Kind.CHOICE));
        kind.setValue(known == null ? MemberField.Kind.TEXT : known.kind());
        kind.setReadOnly(known != null);
        choices.setVisible(kind.getValue() == MemberField.Kind.CHOICE);
        if (known != null) {
            name.setValue(known.name());
            english.setValue(Objects.requireNonNullElse(known.nameEn(), ""));
            choices.setValue(String.join("\n", known.choices()));
            required.setValue(known.required());
            shown.setValue(known.shown());
        }
        Div form = new Div(name, english, kind, choices, required, shown);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            boolean done = errors.accept(() -> desk.save(new MemberField(
                    id,
                    operator,
                    name.getValue(),
                    english.getValue(),
                    kind.getValue(),
                    List.of(choices.getValue().split("\n")),
                    required.getValue(),
                    shown.getValue())));
            if (done) {
                close();
                Notices.done(getTranslation("fields.saved"));
                changed.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
        name.focus();
    }
}
