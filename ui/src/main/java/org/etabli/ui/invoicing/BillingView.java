package org.etabli.ui.invoicing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.etabli.billing.RunOutcome;
import org.etabli.billing.RunOverview;
import org.etabli.billing.RunState;
import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.payment.DebitDesk;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** Bills a month without fear: prepare, check, issue, result. The address names the run; any session sees it move. */
@Route("billing/:run?")
@Menu(order = 40, icon = "euro", title = "invoicing.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class BillingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int EACH_SECOND = 1_000;
    private static final String NEW = "new";
    private static final int LAST = 9;
    private final transient RunDesk desk;
    private final transient ScheduleDesk schedules;
    private final transient VatDesk vat;
    private final transient DraftDesk drafts;
    private final transient DebitDesk debits;
    private final RunSteps steps = new RunSteps();
    private final Div main = new Div();
    private final TotalCard total = new TotalCard();
    private final ControlsCard controls = new ControlsCard();
    private final Div side = new Div(total, controls);
    private final RunFoot foot;
    private final ProgressCard progress = new ProgressCard(this::pause, this::resume);

    private @Nullable ResultCard result;
    private transient @Nullable OperatorId operator;
    private transient @Nullable RunOverview run;

    BillingView(RunDesk desk, ScheduleDesk schedules, VatDesk vat, DraftDesk drafts, DebitDesk debits) {
        super("invoicing.menu");
        this.desk = desk;
        this.schedules = schedules;
        this.vat = vat;
        this.drafts = drafts;
        this.debits = debits;
        foot = new RunFoot(drafts, this::recalculate, this::discard, this::issue, this::prepareNext);
        addClassName("etb-run");
        main.addClassName("etb-run-main");
        side.addClassName("etb-run-side");
    }

    @Override
    public String heading() {
        return RunHeading.of(this, run, getLocale());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getRouteParameters().get("run");
        removeAll();
        result = null;
        operator = desk.operator().orElse(null);
        if (operator == null) {
            add(new EmptyState("euro", getTranslation("invoicing.no-operator")));
            return;
        }
        Optional<BillingRunId> named = wanted.filter(name -> !name.equals(NEW)).map(BillingRunId::parse);
        Optional<BillingRunId> shown = wanted.isPresent() ? named : desk.latest(operator);
        run = shown.map(desk::overview)
                .filter(found -> found.state() != RunState.DISCARDED)
                .orElse(null);
        add(steps, main, side, foot);
        show();
    }

    /** While invoices leave, the page looks again every second; whoever moves it. */
    @Override
    protected void onAttach(AttachEvent attached) {
        var ticking = attached.getUI().addPollListener(tick -> refresh());
        addDetachListener(detached -> {
            detached.unregisterListener();
            ticking.remove();
            detached.getUI().setPollInterval(-1);
        });
        poll(attached.getUI());
    }

    private void poll(UI ui) {
        RunOverview known = run;
        boolean moves = known != null
                && (RunFoot.isMoving(known) || known.state() == RunState.DONE && desk.isMailing(known.id()));
        ui.setPollInterval(moves ? EACH_SECOND : -1);
    }

    private void refresh() {
        RunOverview known = run;
        if (known != null) {
            run = desk.overview(known.id());
            show();
        }
    }

    private void show() {
        RunOverview shown = run;
        steps.show(shown);
        side.setVisible(shown != null);
        foot.setVisible(shown != null);
        if (shown == null) {
            main.removeAll();
            main.add(new RunBeginning(
                    desk, schedules, vat, Objects.requireNonNull(operator), this::prepare, this::show));
        } else {
            total.show(shown);
            controls.show(shown, shown.state() == RunState.PREPARED ? drafts.debits(shown.id()) : null);
            foot.show(shown);
            showMain(shown);
        }
        getUI().ifPresent(this::poll);
    }

    private void showMain(RunOverview shown) {
        boolean issuing = shown.state() == RunState.ISSUING || shown.state() == RunState.PAUSED;
        if (issuing) {
            progress.show(
                    shown,
                    desk.issued(shown.id(), 0, LAST),
                    desk.mails(shown.id()),
                    desk.debits(shown.id()),
                    desk.now());
            if (!main.getChildren().anyMatch(progress::equals)) {
                main.removeAll();
                main.add(progress);
            }
            return;
        }
        if (result != null && result.isOf(shown) && shown.state() == RunState.DONE) {
            result.refresh();
            return;
        }
        result = shown.state() == RunState.DONE ? new ResultCard(desk, debits, shown) : null;
        main.removeAll();
        main.add(result == null ? exceptions(shown) : result);
    }

    private Component exceptions(RunOverview shown) {
        ExceptionsCard card =
                new ExceptionsCard(new ExceptionRows(desk, shown.id(), this::refresh), () -> acceptAll(shown.id()));
        card.show(shown, desk.exceptions(shown.id()));
        card.add(new AllItems(desk, drafts, shown));
        return card;
    }

    private void prepare(YearMonth month) {
        accept(desk.prepare(Objects.requireNonNull(operator), month));
    }

    private void recalculate() {
        if (run != null) {
            accept(desk.prepare(run.operator(), run.month()));
        }
    }

    private void discard() {
        if (run != null && desk.discard(run.id()) instanceof RunOutcome.Accepted) {
            Notices.done(getTranslation("invoicing.discarded"));
            prepareNext();
        } else {
            refresh();
        }
    }

    private void issue() {
        if (run != null) {
            accept(desk.commit(run.id()));
        }
    }

    private void pause() {
        if (run != null) {
            accept(desk.pause(run.id()));
        }
    }

    private void resume() {
        if (run != null) {
            accept(desk.resume(run.id()));
        }
    }

    private void acceptAll(BillingRunId id) {
        Notices.done(getTranslation("invoicing.check.accepted", desk.answers(id).acceptAll()));
        refresh();
    }

    private void prepareNext() {
        getUI().ifPresent(ui -> ui.navigate("billing/" + NEW));
    }

    private void accept(RunOutcome outcome) {
        switch (outcome) {
            case RunOutcome.Accepted(var id) -> {
                if (run != null && run.id().equals(id)) {
                    refresh();
                } else {
                    getUI().ifPresent(ui -> ui.navigate("billing/" + id));
                }
            }
            case RunOutcome.Refused(var refusal) -> {
                Notices.refused(refusal);
                show();
            }
        }
    }
}
