package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.training.Enrolment;
import org.etabli.training.QuizResult;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Page;
import org.etabli.ui.training.ParticipantRow.Participant;
import org.jspecify.annotations.Nullable;

/** One session as its trainer holds it: who came, what to remember, who may work alone from now on. */
@Route("training-sessions/:session")
@RolesAllowed({"TRAINER", "MANAGER"})
class SessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private final transient AttendanceDesk attendance;
    private transient @Nullable TrainingSession session;

    SessionView(TrainingDesk desk, AttendanceDesk attendance) {
        super("sessions.menu");
        this.desk = desk;
        this.attendance = attendance;
    }

    @Override
    public String heading() {
        return session == null ? super.heading() : SessionWords.title(session);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = attendance.session(TrainingSessionId.parse(
                event.getRouteParameters().get("session").orElseThrow()));
        refresh();
    }

    private void refresh() {
        TrainingSession known = session;
        if (known == null) {
            return;
        }
        TrainingSession now = attendance.session(known.id());
        session = now;
        removeAll();
        List<Enrolment> all = attendance.participants(now.id());
        Map<MemberId, MemberDetails> people = attendance.people(all);
        boolean open = hasBegun(now) && !now.isCancelled();
        Anchor back = new Anchor("training-sessions", getTranslation("sessions.menu"));
        Div main = new Div(
                back,
                facts(now),
                new Attendance(attendance, participants(now, all, people), now.isCancelled(), open, this::refresh));
        main.addClassNames("etb-col", "etb-training-main");
        Div side = new Div(SessionAside.opens(now), SessionAside.waitlist(all, people));
        side.addClassNames("etb-col", "etb-training-side");
        Div columns = new Div(main, side);
        columns.addClassName("etb-training-session");
        add(columns);
    }

    private List<Participant> participants(
            TrainingSession now, List<Enrolment> all, Map<MemberId, MemberDetails> people) {
        boolean needsQuiz = now.course().needsQuiz();
        Map<MemberId, QuizResult> results = needsQuiz ? attendance.quizResults(now.id()) : Map.of();
        return all.stream()
                .filter(one -> one.state() == Enrolment.State.PLACED && people.containsKey(one.member()))
                .map(one -> new Participant(
                        one, Objects.requireNonNull(people.get(one.member())), needsQuiz, results.get(one.member())))
                .toList();
    }

    private Component facts(TrainingSession now) {
        Venue venue = desk.venue(now.venue());
        Div facts = new Div(
                SessionWords.fact("clock", SessionWords.when(now, venue)),
                SessionWords.fact("pin", venue.name()),
                SessionWords.fact("person", attendance.nameOf(now.trainer())),
                SessionWords.fact(
                        "people", getTranslation("sessions.taken", now.placed(), now.places(), now.waiting())));
        facts.addClassNames("etb-row", "etb-wrap");
        SessionWords.toDecide(now, venue, desk.now())
                .ifPresent(sentence -> facts.add(new StatusBadge(Status.WAIT, sentence)));
        var reason = now.whyNot();
        if (reason != null) {
            facts.add(
                    new StatusBadge(Status.CLOSED, getTranslation("sessions.called-off")),
                    SessionWords.fact(
                            "info",
                            getTranslation(reason.key(), reason.arguments().toArray())));
        } else if (!hasBegun(now)) {
            Div steps = new Div(edit(now), callOff(now));
            steps.addClassNames("etb-row", "etb-push");
            facts.add(steps);
        }
        return facts;
    }

    private Button edit(TrainingSession now) {
        Button edit = new Button(
                getTranslation("sessions.edit"), click -> new SessionDialog(desk, now, this::refresh).open());
        edit.addThemeVariants(ButtonVariant.SMALL);
        return edit;
    }

    private Button callOff(TrainingSession now) {
        Button off = new Button(
                getTranslation("sessions.call-off"),
                click -> new ReasonDialog(
                                getTranslation("sessions.call-off"),
                                getTranslation("sessions.call-off.text"),
                                reason -> {
                                    int invoiced = desk.callOff(now, reason);
                                    if (invoiced > 0) {
                                        Notices.failed(getTranslation("sessions.invoiced", invoiced));
                                    }
                                    refresh();
                                })
                        .open());
        off.addThemeVariants(ButtonVariant.SMALL);
        return off;
    }

    private boolean hasBegun(TrainingSession now) {
        return !now.slot().start().isAfter(desk.now());
    }
}
