package org.etabli.ui.training;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.Phrasebook;
import org.etabli.kernel.TrainingSessionId;
import org.etabli.kernel.VenueId;
import org.etabli.member.MemberDetails;
import org.etabli.network.Venue;
import org.etabli.training.Enrolment;
import org.etabli.training.Evaluation;
import org.etabli.training.Evaluation.Result;
import org.etabli.training.EvaluationSheet;
import org.etabli.training.Retake;
import org.etabli.training.TrainingSession;
import org.etabli.ui.live.LiveVenues;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** One session as its trainer holds it: who came, who does which gesture well, who may work alone from now on. */
@Route("training-sessions/:session")
@RolesAllowed({"TRAINER", "MANAGER"})
class SessionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private final transient TrainingDesk desk;
    private final transient EvaluationDesk evaluation;
    private final transient GroupDesk group;
    private final transient OpenedMachines machines;
    private final EvaluationTable table;
    private final Div head = new Div();
    private final Div side = new Div();
    private final Div bottom = new Div();
    private transient @Nullable TrainingSessionId session;
    private transient volatile @Nullable VenueId venue;
    private transient @Nullable Shown shown;

    /** What is on the screen: what has not changed is not drawn again, so that nothing closes under a hand. */
    private record Shown(
            EvaluationSheet sheet, List<Enrolment> everybody, List<Retake> invited, boolean open, boolean over) {}

    SessionView(
            TrainingDesk desk, EvaluationDesk evaluation, GroupDesk group, OpenedMachines machines, LiveVenues live) {
        super("sessions.menu");
        this.desk = desk;
        this.evaluation = evaluation;
        this.group = group;
        this.machines = machines;
        this.table = new EvaluationTable(evaluation, this::refresh);
        addClassName("etb-eval-page");
        head.addClassName("etb-eval-top");
        side.addClassNames("etb-col", "etb-eval-side");
        bottom.addClassName("etb-eval-bottom");
        add(head, table, side, bottom);
        live.follow(this, changed -> changed.equals(venue), () -> {
            if (isAttached()) {
                refresh();
            }
        });
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = TrainingSessionId.parse(
                event.getRouteParameters().get("session").orElseThrow());
        shown = null;
        refresh();
    }

    private void refresh() {
        TrainingSessionId id = session;
        if (id == null) {
            return;
        }
        EvaluationSheet sheet = evaluation.sheet(id);
        TrainingSession now = sheet.session();
        List<Enrolment> everybody = evaluation.everybody(id);
        boolean open = !now.isCancelled() && !now.slot().start().isAfter(desk.now());
        boolean over = !now.slot().end().isAfter(desk.now());
        List<Retake> invited = group.retakes(now);
        Shown next = new Shown(sheet, everybody, invited, open, over);
        if (next.equals(shown)) {
            return;
        }
        Map<MemberId, MemberDetails> people = people(now, everybody);
        venue = now.venue();
        drawHead(now, people.get(now.trainer()), open);
        table.show(sheet, people, open, over);
        shown = next;
        side.removeAll();
        LocalDate today = desk.now().atZone(desk.venue(now.venue()).zone()).toLocalDate();
        side.add(
                SessionAside.opens(now.course(), machines.of(now.course(), today), today),
                SessionAside.trace(sheet, people, evaluation.self()));
        addRetakes(sheet, invited, people);
        side.add(SessionAside.waitlist(everybody, people));
        if (open && !sheet.lines().isEmpty()) {
            foot(sheet).show(sheet, people, over);
        } else {
            bottom.removeAll();
        }
    }

    private EvaluationFoot foot(EvaluationSheet sheet) {
        return bottom.getChildren().findFirst().map(EvaluationFoot.class::cast).orElseGet(() -> {
            EvaluationFoot begun = new EvaluationFoot(evaluation, sheet, this::refresh);
            bottom.add(begun);
            return begun;
        });
    }

    private void drawHead(TrainingSession now, @Nullable MemberDetails trainer, boolean open) {
        Shown before = shown;
        if (before == null || !before.sheet().session().equals(now) || before.open() != open) {
            head.removeAll();
            head.add(new SessionHead(desk, group, now, trainer == null ? "" : trainer.fullName(), this::refresh));
        }
    }

    /** Who takes part or waits, the trainer, who signed somebody off, and who sits before the screen. */
    private Map<MemberId, MemberDetails> people(TrainingSession now, List<Enrolment> everybody) {
        Set<MemberId> ids = new HashSet<>(Set.of(evaluation.self()));
        ids.add(now.trainer());
        everybody.forEach(one -> {
            ids.add(one.member());
            if (one.passedBy() != null) {
                ids.add(one.passedBy());
            }
        });
        return evaluation.people(ids);
    }

    private void addRetakes(EvaluationSheet sheet, List<Retake> invited, Map<MemberId, MemberDetails> people) {
        List<Evaluation> left = sheet.lines().stream()
                .filter(line -> line.result() == Result.TO_REVIEW
                        && people.containsKey(line.enrolment().member()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Optional<TrainingSession> next = group.next(sheet.session());
        left.forEach(line -> side.add(new RetakeCard(
                group,
                line,
                Objects.requireNonNull(people.get(line.enrolment().member())),
                invited.stream()
                        .filter(one -> one.enrolment().equals(line.enrolment().id()))
                        .findFirst(),
                next,
                this::day,
                this::refresh)));
    }

    private String day(TrainingSession other) {
        Venue there = desk.venue(other.venue());
        return DateTimeFormatter.ofPattern("d MMM", Phrasebook.nearest(getLocale()))
                .format(SessionWords.slot(other, there).day());
    }
}
