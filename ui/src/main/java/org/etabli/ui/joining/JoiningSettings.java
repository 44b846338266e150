package org.etabli.ui.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.etabli.joining.Terms;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** What an operator has its new members sign, and whether it takes cards. */
final class JoiningSettings extends Div {

    private static final long serialVersionUID = 1L;

    JoiningSettings(SignUpDesk desk, OperatorId operator) {
        addClassNames("etb-card", "etb-form");
        add(terms(desk, operator), cards(desk, operator), days(desk, operator));
    }

    private Div terms(SignUpDesk desk, OperatorId operator) {
        Optional<Terms> inForce = desk.terms(operator);
        FieldErrors errors = new FieldErrors();
        TextArea text = errors.field("terms", new TextArea(getTranslation("join.terms")));
        text.setValue(inForce.map(Terms::body).orElse(""));
        text.setHelperText(inForce.map(terms -> getTranslation("signups.terms.version", terms.version()))
                .orElseGet(() -> getTranslation("signups.terms.none")));
        text.setMinRows(6);
        text.setMaxRows(14);
        Button publish = new Button(
                getTranslation("signups.terms.publish"),
                click -> errors.accept(() -> {
                    int version = desk.publish(operator, text.getValue()).version();
                    text.setHelperText(getTranslation("signups.terms.version", version));
                    Notices.done(getTranslation("signups.terms.published", version));
                }));
        return part("signups.terms", text, publish);
    }

    private Div cards(SignUpDesk desk, OperatorId operator) {
        if (!desk.cardsArePossible()) {
            return part("signups.cards", new Paragraph(getTranslation("signups.cards.impossible")));
        }
        var setting = desk.cards(operator);
        FieldErrors errors = new FieldErrors();
        Checkbox takes = new Checkbox(getTranslation("signups.cards.takes"), setting.takesCards());
        TextField account = errors.field("account", new TextField(getTranslation("signups.cards.account")));
        account.setValue(Objects.requireNonNullElse(setting.account(), ""));
        account.setHelperText(getTranslation("signups.cards.account.help"));
        Button save = new Button(
                getTranslation("settings.save"),
                click -> errors.accept(() -> {
                    desk.takeCards(operator, takes.getValue(), account.getValue());
                    Notices.done(getTranslation("signups.cards.saved"));
                }));
        return part("signups.cards", takes, account, save);
    }

    private Div days(SignUpDesk desk, OperatorId operator) {
        Checkbox atDesk = new Checkbox(
                getTranslation("signups.days.at-desk"), desk.cards(operator).paysAtDesk());
        Button save = new Button(getTranslation("settings.save"), click -> {
            desk.payAtDesk(operator, atDesk.getValue());
            Notices.done(getTranslation("signups.days.saved"));
        });
        return part("signups.days", new Paragraph(getTranslation("signups.days.what")), atDesk, save);
    }

    private Div part(String key, Component... parts) {
        Div part = new Div(new H2(getTranslation(key)));
        part.add(parts);
        part.addClassName("etb-form-part");
        return part;
    }
}
