package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Objects;
import org.etabli.member.MemberDetails;
import org.etabli.training.Enrolment;
import org.etabli.training.QuizResult;
import org.etabli.ui.component.Avatar;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.jspecify.annotations.Nullable;

/** One person in a session: did she come, has she passed the quiz, may she work alone, what to remember. */
final class ParticipantRow extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;
    private final transient AttendanceDesk desk;
    private final transient Participant who;
    private final transient Enrolment enrolment;
    private final transient MemberDetails person;
    private final Command changed;

    /**
     * @param needsQuiz whether nobody is signed off before she passed the quiz
     * @param quiz how she did at it, or null when she has not answered it
     */
    record Participant(
            Enrolment enrolment,
            MemberDetails person,
            boolean needsQuiz,
            @Nullable QuizResult quiz) {

        boolean mayBeSignedOff() {
            return !needsQuiz || quiz != null && quiz.isPassed();
        }
    }

    /** @param open whether the session has begun, so that people can be signed off */
    ParticipantRow(AttendanceDesk desk, Participant who, boolean open, Command changed) {
        this.desk = desk;
        this.who = who;
        this.enrolment = who.enrolment();
        this.person = who.person();
        this.changed = changed;
        addClassNames("etb-training-person");
        Span name = new Span(person.fullName());
        name.addClassNames("etb-grow", "etb-medium");
        Div whom = new Div(new Avatar(person).neutral(), name);
        whom.addClassNames("etb-row", "etb-training-who");
        Checkbox present = new Checkbox(getTranslation("sessions.present"), enrolment.present());
        present.setAriaLabel(getTranslation("sessions.present-one", person.fullName()));
        present.setEnabled(open && !enrolment.isSignedOff());
        present.addValueChangeListener(change -> {
            desk.markPresent(enrolment, change.getValue());
            changed.execute();
        });
        add(whom, present);
        if (who.needsQuiz()) {
            addClassName("etb-with-quiz");
            add(quiz());
        }
        add(note());
        if (open) {
            add(result());
        }
    }

    private Component quiz() {
        QuizResult result = who.quiz();
        if (enrolment.quizByMouth()) {
            return new StatusBadge(Status.HERE, getTranslation("sessions.quiz.by-mouth")).bare();
        }
        if (result == null) {
            return new StatusBadge(Status.WAIT, getTranslation("sessions.quiz.none")).bare();
        }
        return new StatusBadge(
                        result.isPassed() ? Status.HERE : Status.WAIT,
                        getTranslation("sessions.quiz.score", result.rightAnswers(), result.asked()))
                .bare();
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
            Button sign = new Button(getTranslation("sessions.sign-off"), click -> {
                if (who.mayBeSignedOff()) {
                    signOff(false);
                } else {
                    askByMouth();
                }
            });
            sign.addThemeVariants(ButtonVariant.SMALL);
            sign.setAriaLabel(getTranslation("sessions.sign-off-one", person.fullName()));
            result.add(sign);
        }
        return result;
    }

    private void askByMouth() {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("sessions.quiz.open", person.firstName()),
                getTranslation("sessions.quiz.open.text"),
                getTranslation("sessions.quiz.asked"),
                confirmed -> signOff(true));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.open();
    }

    private void signOff(boolean quizByMouth) {
        desk.signOff(enrolment, quizByMouth)
                .ifPresentOrElse(
                        Notices::refused,
                        () -> Notices.done(
                                getTranslation("sessions.signed-off", person.firstName()),
                                () -> takeBack(getTranslation("sessions.by-mistake"))));
        changed.execute();
    }

    private void takeBack(String reason) {
        desk.takeBack(enrolment, reason);
        changed.execute();
    }
}
