package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.SessionMessageId;
import org.etabli.training.SessionMessage;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Notices;

/** A letter to each who has a place in a session. What was written before stands below. */
final class MessageDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SUBJECT = 120;
    private static final int TEXT = 4000;

    private final FieldErrors errors = new FieldErrors();
    private final TextField subject = errors.field("subject", new TextField(getTranslation("eval.message.subject")));
    private final TextArea text = errors.field("text", new TextArea(getTranslation("eval.message.text")));
    private final SessionMessageId id = SessionMessageId.next();

    MessageDialog(GroupDesk desk, TrainingSession session) {
        setHeaderTitle(getTranslation("eval.write"));
        setWidth("min(520px, 100vw - 32px)");
        subject.setMaxLength(SUBJECT);
        subject.setAutofocus(true);
        text.setMaxLength(TEXT);
        text.setMinRows(6);
        Paragraph lead = new Paragraph(getTranslation("eval.message.lead", session.placed()));
        lead.addClassNames("etb-s13", "etb-sec");
        Div form = new Div(lead, subject, text);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        List<SessionMessage> before = desk.messages(session);
        if (!before.isEmpty()) {
            Paragraph last = new Paragraph(getTranslation(
                    "eval.message.before", before.size(), before.getFirst().subject()));
            last.addClassNames("etb-s13", "etb-sec");
            form.add(last);
        }
        Button send = new Button(getTranslation("eval.message.send"), click -> send(desk, session));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), send);
    }

    private void send(GroupDesk desk, TrainingSession session) {
        errors.accept(() -> {
            Optional<Refusal> refused = desk.write(id, session, subject.getValue(), text.getValue());
            if (refused.isPresent()) {
                Notices.refused(refused.get());
            } else {
                close();
                Notices.done(getTranslation("eval.message.sent", session.placed()));
            }
        });
    }
}
