package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.network.Venue;
import org.etabli.training.Enrolment;
import org.etabli.training.EnrolmentOutcome.Placed;
import org.etabli.training.EnrolmentOutcome.Refused;
import org.etabli.training.EnrolmentOutcome.Waiting;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.jspecify.annotations.Nullable;

/** One session as a member sees it: what, when, where, what it opens, and her part in it. */
final class SessionCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private final transient TrainingSession session;
    private final Command changed;

    SessionCard(TrainingDesk desk, TrainingSession session, @Nullable Enrolment own, Command changed) {
        this.desk = desk;
        this.session = session;
        this.changed = changed;
        Venue venue = desk.venue(session.venue());
        addClassNames("etb-card", "etb-training");
        getElement().setAttribute("role", "article");
        H2 title = new H2(SessionWords.title(session));
        Div head = new Div(title);
        head.addClassName("etb-head");
        add(head);
        if (session.course().description() != null) {
            Paragraph text = new Paragraph(session.course().description().in(getLocale()));
            text.addClassNames("etb-sec", "etb-s13");
            add(text);
        }
        add(
                SessionWords.fact("clock", SessionWords.when(session, venue)),
                SessionWords.fact("pin", venue.name()),
                SessionWords.fact("euro", SessionWords.price(session.course())));
        if (!session.course().grants().isEmpty()) {
            add(SessionWords.fact("unlock", getTranslation("trainings.opens", SessionWords.grants(session.course()))));
        }
        add(foot(own));
    }

    private Component foot(@Nullable Enrolment own) {
        Span state = new Span();
        state.addClassNames("etb-grow", "etb-s13");
        Button button;
        if (own == null) {
            boolean full = session.placesLeft() == 0;
            state.setText(
                    full
                            ? getTranslation("trainings.full", session.waiting())
                            : getTranslation("trainings.left-places", session.placesLeft()));
            button = new Button(getTranslation(full ? "trainings.wait" : "trainings.enrol"), click -> enrol());
            button.addThemeVariants(full ? ButtonVariant.SMALL : ButtonVariant.PRIMARY);
        } else {
            boolean placed = own.state() == Enrolment.State.PLACED;
            state.add(new StatusBadge(
                    placed ? Status.MINE : Status.WAIT,
                    getTranslation(placed ? "trainings.placed" : "trainings.waiting")));
            button =
                    new Button(getTranslation("trainings.withdraw"), click -> desk.withdraw(session, changed::execute));
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        button.setAriaLabel(getTranslation(
                "trainings.do", button.getText(), session.course().title()));
        Div foot = new Div(state, button);
        foot.addClassNames("etb-row", "etb-training-foot");
        return foot;
    }

    private void enrol() {
        Command undo = () -> desk.withdraw(session, changed::execute);
        switch (desk.enrol(session)) {
            case Placed placed ->
                Notices.done(
                        getTranslation("trainings.enrolled", session.course().title()), undo);
            case Waiting waiting ->
                Notices.done(
                        getTranslation("trainings.waitlisted", session.course().title(), waiting.rank()), undo);
            case Refused refused -> Notices.refused(refused.refusal());
        }
        changed.execute();
    }
}
