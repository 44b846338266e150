package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.etabli.network.Venue;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;

/** The sessions of a trainer's operators: those to come, and those of the last weeks that may wait for a sign-off. */
@Route("training-sessions")
@Menu(order = 34, icon = "training", title = "sessions.menu")
@RolesAllowed({"TRAINER", "MANAGER"})
class TaughtSessionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private final transient EndingDesk ending;
    private final transient ProposalDesk proposals;
    private final Div lists = new Div();

    TaughtSessionsView(TrainingDesk desk, EndingDesk ending, ProposalDesk proposals, LiveVenues live) {
        super("sessions.menu");
        this.desk = desk;
        this.ending = ending;
        this.proposals = proposals;
        lists.addClassName("etb-col");
        add(lists);
        live.follow(this, venue -> true, this::refresh);
    }

    @Override
    public List<Component> actions() {
        Button plan = new Button(getTranslation("sessions.plan"), new Icon("plus"), click -> plan());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(plan);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void plan() {
        new SessionDialog(desk, null, this::refresh).open();
    }

    private void refresh() {
        lists.removeAll();
        lists.add(new ProposalCard(proposals, this::refresh));
        List<TrainingSession> all = desk.taught();
        if (all.isEmpty()) {
            lists.add(
                    new EmptyState("training", getTranslation("sessions.none")), new EndingCard(ending, this::refresh));
            return;
        }
        list("sessions.coming", all.stream().filter(this::isToCome).toList());
        lists.add(new EndingCard(ending, this::refresh));
        list(
                "sessions.held",
                all.reversed().stream().filter(one -> !isToCome(one)).toList());
    }

    private boolean isToCome(TrainingSession session) {
        return session.slot().end().isAfter(desk.now());
    }

    private void list(String title, List<TrainingSession> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Div head = new Div(new H2(getTranslation(title)));
        head.addClassName("etb-head");
        Div card = new Div(head);
        card.addClassName("etb-card");
        sessions.forEach(session -> card.add(row(session)));
        lists.add(card);
    }

    private Component row(TrainingSession session) {
        Venue venue = desk.venue(session.venue());
        Span title = new Span(SessionWords.title(session));
        title.addClassName("etb-strong");
        Span where = new Span(SessionWords.when(session, venue) + " · " + venue.name());
        where.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(title, where);
        SessionWords.toDecide(session, venue, desk.now()).ifPresent(sentence -> {
            Div few = new Div(new Icon("hourglass"), new Span(sentence));
            few.addClassNames("etb-row", "etb-s13", "etb-ink-auth");
            words.add(few);
        });
        words.addClassNames("etb-col", "etb-grow", "etb-training-words");
        Component state = session.isCancelled()
                ? new StatusBadge(Status.CLOSED, getTranslation("sessions.called-off"))
                : new Span(getTranslation("sessions.taken", session.placed(), session.places(), session.waiting()));
        Anchor row = new Anchor("training-sessions/" + session.id(), words, state);
        row.addClassNames("etb-row", "etb-plain", "etb-training-row");
        return row;
    }
}
