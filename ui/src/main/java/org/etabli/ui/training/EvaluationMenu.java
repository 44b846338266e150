package org.etabli.ui.training;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.Command;
import org.etabli.member.MemberDetails;
import org.etabli.training.Enrolment;
import org.etabli.training.Evaluation;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;

/** What else is done for one person in a session: signed off alone, taken back, remembered. */
final class EvaluationMenu extends MenuBar {

    private static final long serialVersionUID = 1L;
    private final transient EvaluationDesk desk;
    private final transient Evaluation line;
    private final transient Enrolment enrolment;
    private final transient MemberDetails person;
    private final Command changed;

    EvaluationMenu(EvaluationDesk desk, Evaluation line, MemberDetails person, Command changed) {
        this.desk = desk;
        this.line = line;
        this.enrolment = line.enrolment();
        this.person = person;
        this.changed = changed;
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        addClassNames("etb-more", "etb-push");
        var more = addItem(new Icon("more"));
        more.setAriaLabel(getTranslation("people.more", person.fullName()));
        SubMenu menu = more.getSubMenu();
        if (enrolment.isSignedOff()) {
            menu.addItem(getTranslation("sessions.take-back"), click -> takeBack());
        } else {
            menu.addItem(getTranslation("sessions.sign-off"), click -> {
                if (line.quizOpen()) {
                    askByMouth();
                } else {
                    signOff(false);
                }
            });
        }
        menu.addItem(
                getTranslation(enrolment.note() == null ? "sessions.note" : "eval.note.edit"),
                click -> new NoteDialog(desk, enrolment, person, changed).open());
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
                        () -> Notices.done(getTranslation("sessions.signed-off", person.firstName()), () -> {
                            desk.takeBack(enrolment.id(), getTranslation("sessions.by-mistake"));
                            changed.execute();
                        }));
        changed.execute();
    }

    private void takeBack() {
        new ReasonDialog(
                        getTranslation("sessions.take-back"),
                        getTranslation("sessions.take-back.text", person.firstName()),
                        reason -> {
                            desk.takeBack(enrolment.id(), reason);
                            changed.execute();
                        })
                .open();
    }
}
