package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.etabli.member.MemberField;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;

/** The fields that an operator adds to its members. */
final class FieldsCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient FieldDesk desk;
    private final transient Command changed;

    FieldsCard(FieldDesk desk, OperatorId operator, Command changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("etb-card");
        List<MemberField> fields = desk.list(operator);
        Button more = new Button(
                getTranslation("fields.add"),
                new Icon("plus"),
                click -> new FieldDialog(desk, operator, null, changed).open());
        more.addThemeVariants(ButtonVariant.SMALL);
        Div head = new Div(new H2(getTranslation("fields.title")), more);
        head.addClassNames("etb-row", "etb-between", "etb-wrap");
        Paragraph lead = new Paragraph(getTranslation(fields.isEmpty() ? "fields.none" : "fields.lead"));
        lead.addClassNames("etb-s13", "etb-sec");
        add(head, lead);
        fields.forEach(field -> add(row(field, operator)));
    }

    private Component row(MemberField field, OperatorId operator) {
        Span name = new Span(field.nameIn(getLocale()));
        name.addClassName("etb-medium");
        Span about = new Span(String.join(
                " · ",
                List.of(
                        getTranslation("fields.kind." + field.kind()),
                        getTranslation(field.required() ? "fields.required" : "fields.optional"),
                        getTranslation(field.shown() ? "fields.shown" : "fields.staff"))));
        about.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(name, about);
        words.addClassName("etb-signup-who");
        Button edit = new Button(
                getTranslation("fields.edit"), click -> new FieldDialog(desk, operator, field, changed).open());
        edit.addThemeVariants(ButtonVariant.SMALL);
        edit.setAriaLabel(getTranslation("fields.edit.of", field.nameIn(getLocale())));
        Button away = new Button(new Icon("trash"), click -> ask(field));
        away.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("fields.remove.of", field.nameIn(getLocale())));
        Div row = new Div(words, edit, away);
        row.addClassNames("etb-signup", "etb-row", "etb-wrap");
        return row;
    }

    private void ask(MemberField field) {
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(getTranslation("fields.remove.of", field.nameIn(getLocale())));
        sure.setText(getTranslation("fields.remove.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("settings.cancel"));
        sure.setConfirmText(getTranslation("fields.remove"));
        sure.addConfirmListener(yes -> {
            desk.remove(field.id());
            Notices.done(getTranslation("fields.removed"));
            changed.execute();
        });
        sure.open();
    }
}
