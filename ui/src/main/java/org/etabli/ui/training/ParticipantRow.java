package org.etabli.ui.training;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import org.etabli.member.MemberDetails;
import org.etabli.training.Enrolment;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** One person in a session: did she come, may she work alone, what to remember. */
final class ParticipantRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private final transient TrainingDesk desk;
    private final transient Enrolment enrolment;
    private final transient MemberDetails person;
    private final Command changed;

    /** @param open whether the session has begun, so that people can be signed off */
    ParticipantRow(TrainingDesk desk, Enrolment enrolment, MemberDetails person, boolean open, Command changed) {
        this.desk = desk;
        this.enrolment = enrolment;
        this.person = person;
        this.changed = changed;
        addClassNames("etb-training-person");
        Span name = new Span(person.fullName());
        name.addClassNames("etb-grow", "etb-medium");
        Div who = new Div(new Avatar(person).neutral(), name);
        who.addClassNames("etb-row", "etb-training-who");
        Checkbox present = new Checkbox(getTranslation("sessions.present"), enrolment.present());
        present.setAriaLabel(getTranslation("sessions.present-one", person.fullName()));
        present.setEnabled(open && !enrolment.isSignedOff());
        present.addValueChangeListener(change -> {
            desk.markPresent(enrolment, change.getValue());
            changed.execute();
        });
        add(who, present, note());
        if (open) {
            add(result());
        }
    }

    private TextField note() {
        TextField note = new TextField();
        note.setPlaceholder(getTranslation("sessions.note"));
        note.setAriaLabel(getTranslation("sessions.note-one", person.fullName()));
        note.setMaxLength(LONGEST);
        note.setValue(Objects.requireNonNullElse(enrolment.note(), ""));
        note.addValueChangeListener(change -> desk.note(enrolment, change.getValue()));
        return note;
    }

    private Div result() {
        Div result = new Div();
        result.addClassNames("etb-row", "etb-training-result");
        if (enrolment.isSignedOff()) {
            Button back = new Button(
                    getTranslation("sessions.take-back"),
                    click -> new ReasonDialog(
                                    getTranslation("sessions.take-back"),
                                    getTranslation("sessions.take-back.text", person.firstName()),
                                    this::takeBack)
                            .open());
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("sessions.take-back-one", person.fullName()));
            result.add(new StatusBadge(Status.HERE, getTranslation("sessions.passed")), back);
        } else {
            Button sign = new Button(getTranslation("sessions.sign-off"), click -> signOff());
            sign.addThemeVariants(ButtonVariant.SMALL);
            sign.setAriaLabel(getTranslation("sessions.sign-off-one", person.fullName()));
            result.add(sign);
        }
        return result;
    }

    private void signOff() {
        desk.signOff(enrolment);
        Notices.done(
                getTranslation("sessions.signed-off", person.firstName()),
                () -> takeBack(getTranslation("sessions.by-mistake")));
        changed.execute();
    }

    private void takeBack(String reason) {
        desk.takeBack(enrolment, reason);
        changed.execute();
    }
}
