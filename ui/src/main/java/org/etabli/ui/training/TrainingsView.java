package org.etabli.ui.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;

/** What one can learn in the network, and when: a place in one click. */
@Route("trainings")
@Menu(order = 14, icon = "training", title = "trainings.menu")
@PermitAll
class TrainingsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;

    TrainingsView(TrainingDesk desk, LiveVenues live) {
        super("trainings.menu");
        this.desk = desk;
        live.follow(this, venue -> true, this::refresh);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        removeAll();
        List<TrainingSession> sessions = desk.upcoming();
        if (sessions.isEmpty()) {
            add(new EmptyState("training", getTranslation("trainings.none")));
            return;
        }
        Map<TrainingSessionId, Enrolment> own = desk.own();
        Div cards = new Div();
        cards.addClassName("etb-trainings");
        sessions.forEach(session -> cards.add(new SessionCard(desk, session, own.get(session.id()), this::refresh)));
        add(cards);
    }
}
