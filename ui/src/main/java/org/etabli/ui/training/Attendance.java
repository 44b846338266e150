package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.training.Enrolment;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.training.ParticipantRow.Participant;

/** The list of who has a place in a session; who came and has passed the quiz is signed off at once. */
final class Attendance extends Div {

    private static final long serialVersionUID = 1L;
    private final transient AttendanceDesk desk;
    private final transient List<Participant> participants;
    private final Command changed;

    /** @param open whether people can be signed off */
    Attendance(AttendanceDesk desk, List<Participant> participants, boolean cancelled, boolean open, Command changed) {
        this.desk = desk;
        this.participants = participants;
        this.changed = changed;
        addClassNames("etb-card", "etb-flush");
        if (participants.isEmpty()) {
            add(new EmptyState("people", getTranslation("sessions.nobody")));
            return;
        }
        participants.forEach(one -> add(new ParticipantRow(desk, one, open, changed)));
        if (open) {
            add(granting());
        } else if (!cancelled) {
            Paragraph later = new Paragraph(getTranslation("sessions.later"));
            later.addClassNames("etb-s13", "etb-sec", "etb-training-foot");
            add(later);
        }
    }

    private Component granting() {
        List<Participant> came = participants.stream()
                .filter(one -> one.enrolment().present() && !one.enrolment().isSignedOff())
                .toList();
        List<Enrolment> ready = came.stream()
                .filter(Participant::mayBeSignedOff)
                .map(Participant::enrolment)
                .toList();
        Button all = new Button(
                getTranslation("sessions.sign-off-all", ready.size()),
                new Icon("shield-check"),
                click -> signOff(ready));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        all.setEnabled(!ready.isEmpty());
        long done = participants.stream()
                .filter(one -> one.enrolment().isSignedOff())
                .count();
        Span sum = new Span(getTranslation("sessions.sum", done, ready.size(), came.size() - ready.size()));
        sum.addClassName("etb-grow");
        Div foot = new Div(sum, all);
        foot.addClassNames("etb-row", "etb-wrap", "etb-training-foot");
        return foot;
    }

    private void signOff(List<Enrolment> ready) {
        ready.forEach(one -> desk.signOff(one, false).ifPresent(Notices::refused));
        Notices.done(getTranslation("sessions.signed-off-all", ready.size()), () -> {
            ready.forEach(one -> desk.takeBack(one, getTranslation("sessions.by-mistake")));
            changed.execute();
        });
        changed.execute();
    }
}
