package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.training.Enrolment;
import org.etabli.training.QuizResult;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.jspecify.annotations.Nullable;

/** A member's own part in a session: how it stands, the quiz that is left to do, and the way out. */
final class OwnSessionCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient EnrolmentDesk desk;
    private final transient TrainingSession session;
    private final transient Enrolment own;
    private final Command changed;

    /** @param quiz how she did at the quiz of the course, or null when she has not answered it */
    OwnSessionCard(
            EnrolmentDesk desk, TrainingSession session, Enrolment own, @Nullable QuizResult quiz, Command changed) {
        this.desk = desk;
        this.session = session;
        this.own = own;
        this.changed = changed;
        addClassNames("etb-card", "etb-training");
        getElement().setAttribute("role", "article");
        add(SessionCard.head(session));
        boolean placed = own.state() == Enrolment.State.PLACED;
        SessionCard.addFacts(this, desk, session, own.price(), placed ? own.charged() : desk.isBilled(session));
        var reason = session.whyNot();
        if (reason != null) {
            Span why = new Span(getTranslation(reason.key(), reason.arguments().toArray()));
            why.addClassName("etb-s13");
            Anchor others = new Anchor("trainings?course=" + session.course().id(), getTranslation("trainings.others"));
            others.addClassName("etb-s13");
            add(why, others);
        } else if (session.course().needsQuiz() && !own.isSignedOff()) {
            add(quiz(quiz));
        }
        add(foot());
    }

    /** Puts what she is to know of how she was evaluated above the foot. */
    void tell(Component evaluated) {
        addComponentAtIndex(getComponentCount() - 1, evaluated);
    }

    private Component quiz(@Nullable QuizResult result) {
        Div line = new Div();
        line.addClassNames("etb-row", "etb-training-quiz");
        if (result != null && result.isPassed()) {
            line.add(new StatusBadge(
                    Status.HERE, getTranslation("trainings.quiz.passed", result.rightAnswers(), result.asked())));
            return line;
        }
        Anchor answer = new Anchor(
                "trainings/" + session.course().id() + "/quiz",
                getTranslation(result == null ? "trainings.quiz.answer" : "trainings.quiz.again"));
        answer.addClassNames("etb-btn", "etb-primary");
        line.add(answer);
        return line;
    }

    private Component foot() {
        StatusBadge state = state();
        state.addClassName("etb-training-state");
        Div foot = new Div(state);
        foot.addClassNames("etb-row", "etb-training-foot");
        if (!session.isCancelled() && session.slot().start().isAfter(desk.now())) {
            Button leave = new Button(
                    getTranslation("trainings.withdraw"), click -> SessionCard.leave(desk, session, changed));
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            leave.setAriaLabel(getTranslation(
                    "trainings.do", leave.getText(), session.course().title()));
            foot.add(leave);
        }
        return foot;
    }

    private StatusBadge state() {
        if (session.isCancelled()) {
            return new StatusBadge(Status.CLOSED, getTranslation("sessions.called-off"));
        }
        if (own.isSignedOff()) {
            return new StatusBadge(Status.HERE, getTranslation("trainings.signed-off"));
        }
        boolean placed = own.state() == Enrolment.State.PLACED;
        return new StatusBadge(
                placed ? Status.MINE : Status.WAIT, getTranslation(placed ? "trainings.placed" : "trainings.waiting"));
    }
}
