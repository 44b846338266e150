package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import org.etabli.member.MemberDetails;
import org.etabli.training.Enrolment;
import org.etabli.ui.component.FieldErrors;

/** What trainers remember of somebody in a session, for each other. */
final class NoteDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    NoteDialog(EvaluationDesk desk, Enrolment enrolment, MemberDetails person, Command changed) {
        setHeaderTitle(getTranslation("sessions.note-one", person.fullName()));
        setWidth("min(420px, 100vw - 32px)");
        FieldErrors errors = new FieldErrors();
        TextArea note = errors.field("note", new TextArea(getTranslation("sessions.note")));
        note.setHelperText(getTranslation("eval.note.help"));
        note.setMaxLength(LONGEST);
        note.setAutofocus(true);
        note.setValue(Objects.requireNonNullElse(enrolment.note(), ""));
        Div form = new Div(note);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        Button keep = new Button(getTranslation("settings.save"), click -> {
            if (errors.accept(() -> desk.note(enrolment, note.getValue()))) {
                close();
                changed.execute();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), keep);
    }
}
