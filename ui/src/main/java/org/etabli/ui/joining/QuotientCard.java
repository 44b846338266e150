package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.joining.QuotientDeclaration;
import org.etabli.joining.QuotientDeclaration.State;
import org.etabli.kernel.Input;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.FileField;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** What became of her household quotient at an operator, and the form to declare it (again). */
final class QuotientCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 5 * 1024 * 1024;

    private final transient QuotientDesk desk;
    private final transient OperatorId operator;
    private final transient Command changed;
    private byte @Nullable [] paper;

    /** @param operatorName empty where there is one operator only */
    QuotientCard(
            QuotientDesk desk,
            OperatorId operator,
            String operatorName,
            List<QuotientDeclaration> declared,
            Command changed) {
        this.desk = desk;
        this.operator = operator;
        this.changed = changed;
        addClassNames("etb-card", "etb-payer");
        add(new H2(getTranslation("quotient.title")));
        if (!operatorName.isEmpty()) {
            Span whose = new Span(operatorName);
            whose.addClassNames("etb-small", "etb-sec");
            add(whose);
        }
        Paragraph state = new Paragraph(said(declared));
        state.addClassNames("etb-s13", "etb-sec");
        Button declare = new Button(
                getTranslation(declared.isEmpty() ? "quotient.declare" : "quotient.declare-again"), click -> form());
        declare.addThemeVariants(ButtonVariant.SMALL);
        add(state, declare);
    }

    private String said(List<QuotientDeclaration> declared) {
        if (declared.isEmpty()) {
            return getTranslation("quotient.none");
        }
        QuotientDeclaration last = declared.getFirst();
        if (last.state() == State.WAITING) {
            return getTranslation("quotient.waits", last.quotient());
        }
        if (last.state() == State.REFUSED) {
            return getTranslation("quotient.refused", last.reason() == null ? "" : last.reason());
        }
        return last.validUntil() != null && last.holdsOn(desk.today(operator))
                ? getTranslation(
                        "quotient.confirmed",
                        last.quotient(),
                        Words.date(last.validUntil().minusDays(1)))
                : getTranslation("quotient.over");
    }

    private void form() {
        FieldErrors errors = new FieldErrors();
        IntegerField quotient = errors.field("quotient", new IntegerField(getTranslation("quotient.field")));
        quotient.setSuffixComponent(new Span("€"));
        quotient.setHelperText(getTranslation("quotient.field.help"));
        Span chosen = new Span();
        chosen.addClassNames("etb-s13", "etb-sec");
        chosen.getElement().setAttribute("role", "status");
        FileField file = errors.field(
                "file",
                new FileField(
                        LARGEST,
                        content -> {
                            paper = content;
                            chosen.setText(getTranslation("join.paper.chosen", Math.max(1, content.length / 1024)));
                        },
                        ".pdf",
                        ".jpg",
                        ".jpeg",
                        ".png"));
        Paragraph lead = new Paragraph(getTranslation("quotient.lead"));
        lead.addClassNames("etb-s13", "etb-sec");
        Button send = new Button(getTranslation("quotient.send"), click -> {
            if (errors.accept(() -> desk.declare(
                    operator, Input.chosen("quotient", quotient.getValue()), Input.chosen("file", paper)))) {
                Notices.done(getTranslation("quotient.sent"));
                changed.execute();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(lead, quotient, file, chosen, send);
        form.addClassNames("etb-form", "etb-form-part");
        removeAll();
        add(new H2(getTranslation("quotient.title")), form);
        quotient.focus();
    }
}
