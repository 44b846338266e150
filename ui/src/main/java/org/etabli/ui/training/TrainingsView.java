package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.etabli.kernel.CourseId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment;
import org.etabli.training.QuizResult;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** What a member takes part in, and what she can learn in the network, and when: a place in one click. */
@Route("trainings")
@Menu(order = 14, icon = "training", title = "trainings.menu")
@PermitAll
class TrainingsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String COURSE = "course";
    private final transient EnrolmentDesk desk;
    private final transient QuizDesk quizzes;
    private final transient OwnEvaluation evaluation;
    private @Nullable CourseId course;

    TrainingsView(EnrolmentDesk desk, QuizDesk quizzes, OwnEvaluation evaluation, LiveVenues live) {
        super("trainings.menu");
        this.desk = desk;
        this.quizzes = quizzes;
        this.evaluation = evaluation;
        live.follow(this, venue -> true, this::refresh);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        course = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(COURSE)
                .map(CourseId::parse)
                .orElse(null);
        refresh();
    }

    private void refresh() {
        removeAll();
        List<TrainingSession> sessions = desk.sessions().stream()
                .filter(session -> course == null || session.course().id().equals(course))
                .toList();
        Map<TrainingSessionId, Enrolment> own = desk.own();
        Map<CourseId, QuizResult> results = quizzes.results();
        OwnEvaluation.Own evaluated = evaluation.read();
        list(
                "trainings.own",
                sessions.stream()
                        .filter(session -> own.containsKey(session.id()))
                        .toList(),
                session -> {
                    Enrolment part = Objects.requireNonNull(own.get(session.id()));
                    OwnSessionCard card = new OwnSessionCard(
                            desk, session, part, results.get(session.course().id()), this::refresh);
                    card.tell(new OwnPresence(
                            evaluation, evaluated, session, part, desk.venue(session.venue()), this::refresh));
                    return card;
                });
        List<TrainingSession> open = sessions.stream()
                .filter(session -> !own.containsKey(session.id()) && isOpen(session))
                .toList();
        list(
                "trainings.open",
                open,
                session -> new SessionCard(desk, session, evaluated.invited().get(session.id()), this::refresh));
        if (open.isEmpty()) {
            add(new EmptyState("training", getTranslation(course == null ? "trainings.none" : "trainings.none-of-it")));
        }
        if (course != null) {
            add(new Anchor("trainings", getTranslation("trainings.all")));
        }
    }

    private boolean isOpen(TrainingSession session) {
        return !session.isCancelled() && session.slot().start().isAfter(desk.now());
    }

    private void list(String title, List<TrainingSession> sessions, Function<TrainingSession, Component> card) {
        if (sessions.isEmpty()) {
            return;
        }
        H2 heading = new H2(getTranslation(title));
        heading.addClassName("etb-trainings-title");
        Div cards = new Div();
        cards.addClassName("etb-trainings");
        sessions.forEach(session -> cards.add(card.apply(session)));
        add(heading, cards);
    }
}
