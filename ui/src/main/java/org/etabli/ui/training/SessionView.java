package org.etabli.ui.training;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.training.Enrolment;
import org.etabli.training.TrainingSession;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** One session as its trainer holds it: who came, what to remember, who may work alone from now on. */
@Route("training-sessions/:session")
@RolesAllowed({"TRAINER", "MANAGER"})
class SessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private transient @Nullable TrainingSession session;

    SessionView(TrainingDesk desk) {
        super("sessions.menu");
        this.desk = desk;
    }

    @Override
    public String heading() {
        return session == null ? super.heading() : SessionWords.title(session);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = desk.session(TrainingSessionId.parse(
                event.getRouteParameters().get("session").orElseThrow()));
        refresh();
    }

    private void refresh() {
        TrainingSession known = session;
        if (known == null) {
            return;
        }
        TrainingSession now = desk.session(known.id());
        session = now;
        removeAll();
        List<Enrolment> all = desk.participants(now.id());
        Map<MemberId, MemberDetails> people = desk.people(all);
        List<Enrolment> placed = all.stream()
                .filter(one -> one.state() == Enrolment.State.PLACED)
                .toList();
        Anchor back = new Anchor("training-sessions", getTranslation("sessions.menu"));
        Div main = new Div(back, facts(now), participants(now, placed, people));
        main.addClassNames("etb-col", "etb-training-main");
        Div side = new Div(opens(now), waitlist(all, people));
        side.addClassNames("etb-col", "etb-training-side");
        Div columns = new Div(main, side);
        columns.addClassName("etb-training-session");
        add(columns);
    }

    private Component facts(TrainingSession now) {
        Venue venue = desk.venue(now.venue());
        Div facts = new Div(
                SessionWords.fact("clock", SessionWords.when(now, venue)),
                SessionWords.fact("pin", venue.name()),
                SessionWords.fact("person", desk.nameOf(now.trainer())),
                SessionWords.fact(
                        "people", getTranslation("sessions.taken", now.placed(), now.places(), now.waiting())));
        facts.addClassNames("etb-row", "etb-wrap");
        if (now.isCancelled()) {
            facts.add(new StatusBadge(Status.CLOSED, getTranslation("sessions.called-off")));
        } else if (!hasBegun(now)) {
            Button off = new Button(
                    getTranslation("sessions.call-off"),
                    click -> new ReasonDialog(
                                    getTranslation("sessions.call-off"),
                                    getTranslation("sessions.call-off.text"),
                                    reason -> {
                                        desk.callOff(now, reason);
                                        refresh();
                                    })
                            .open());
            off.addThemeVariants(ButtonVariant.SMALL);
            Button edit = new Button(
                    getTranslation("sessions.edit"), click -> new SessionDialog(desk, now, this::refresh).open());
            edit.addThemeVariants(ButtonVariant.SMALL);
            facts.add(edit, off);
        }
        return facts;
    }

    private Component participants(TrainingSession now, List<Enrolment> placed, Map<MemberId, MemberDetails> people) {
        Div card = new Div();
        card.addClassNames("etb-card", "etb-flush");
        if (placed.isEmpty()) {
            card.add(new EmptyState("people", getTranslation("sessions.nobody")));
            return card;
        }
        boolean open = hasBegun(now) && !now.isCancelled();
        placed.forEach(one -> {
            MemberDetails person = people.get(one.member());
            if (person != null) {
                card.add(new ParticipantRow(desk, one, person, open, this::refresh));
            }
        });
        if (open) {
            card.add(granting(placed));
        } else if (!now.isCancelled()) {
            Paragraph later = new Paragraph(getTranslation("sessions.later"));
            later.addClassNames("etb-s13", "etb-sec", "etb-training-foot");
            card.add(later);
        }
        return card;
    }

    private Component granting(List<Enrolment> placed) {
        List<Enrolment> ready = placed.stream()
                .filter(one -> one.present() && !one.isSignedOff())
                .toList();
        Button all = new Button(
                getTranslation("sessions.sign-off-all", ready.size()),
                new Icon("shield-check"),
                click -> signOff(ready));
        all.addThemeVariants(ButtonVariant.PRIMARY);
        all.setEnabled(!ready.isEmpty());
        long done = placed.stream().filter(Enrolment::isSignedOff).count();
        Span sum = new Span(getTranslation("sessions.sum", done, ready.size()));
        sum.addClassName("etb-grow");
        Div foot = new Div(sum, all);
        foot.addClassNames("etb-row", "etb-wrap", "etb-training-foot");
        return foot;
    }

    private void signOff(List<Enrolment> ready) {
        ready.forEach(desk::signOff);
        Notices.done(getTranslation("sessions.signed-off-all", ready.size()), () -> {
            ready.forEach(one -> desk.takeBack(one, getTranslation("sessions.by-mistake")));
            refresh();
        });
        refresh();
    }

    private Component opens(TrainingSession now) {
        Div head = new Div(new H2(getTranslation("sessions.opens")));
        head.addClassName("etb-head");
        Div card = new Div(head);
        card.addClassName("etb-card");
        now.course().grants().forEach(type -> {
            Integer months = type.validMonths();
            card.add(SessionWords.fact(
                    "shield-check",
                    months == null ? type.name() : getTranslation("sessions.opens-for", type.name(), months)));
        });
        if (now.course().grants().isEmpty()) {
            card.add(new Paragraph(getTranslation("sessions.opens-nothing")));
        }
        return card;
    }

    private Component waitlist(List<Enrolment> all, Map<MemberId, MemberDetails> people) {
        Div card = new Div();
        List<Enrolment> waiting = all.stream()
                .filter(one -> one.state() == Enrolment.State.WAITING)
                .toList();
        card.setVisible(!waiting.isEmpty());
        Div head = new Div(new H2(getTranslation("sessions.waitlist")));
        head.addClassName("etb-head");
        card.add(head);
        card.addClassName("etb-card");
        waiting.forEach(one -> {
            MemberDetails person = people.get(one.member());
            if (person != null) {
                card.add(SessionWords.fact("hourglass", person.fullName()));
            }
        });
        return card;
    }

    private boolean hasBegun(TrainingSession now) {
        return !now.slot().start().isAfter(desk.now());
    }
}
