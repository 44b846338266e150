package org.etabli.ui.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.kernel.MemberId;
import org.etabli.member.MemberAnswers.Sheet;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** What one operator asks of a member, filled in and saved together. */
final class AnswerForm extends Div {

    private static final long serialVersionUID = 1L;

    /** @param operator its name; empty where there is one only */
    AnswerForm(FieldDesk desk, MemberId member, Sheet sheet, String operator, Command changed) {
        addClassName("etb-form");
        if (!operator.isEmpty()) {
            Span whose = new Span(operator);
            whose.addClassNames("etb-small", "etb-sec");
            add(whose);
        }
        FieldErrors errors = new FieldErrors();
        AnswerFields fields = new AnswerFields(sheet.answers(), errors);
        Button keep = new Button(getTranslation("fields.keep"), click -> {
            if (errors.accept(() -> desk.fill(member, sheet.operator(), fields.values()))) {
                Notices.done(getTranslation("fields.kept"));
                changed.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.SMALL);
        Div foot = new Div(keep);
        foot.addClassName("etb-row");
        add(fields, foot);
    }
}
