package org.etabli.ui.maintenance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.TimeSlot;
import org.etabli.maintenance.Maintenance;
import org.etabli.maintenance.MaintenanceBoard.Watched;
import org.etabli.maintenance.MaintenancePlan;
import org.etabli.network.Venue;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.jspecify.annotations.Nullable;

/** One plan: for which machine, how near it is, what is to be done, and what can be done about it. */
final class MaintenanceCard extends Div {

    private static final long serialVersionUID = 1L;
    private final transient MaintenanceDesk desk;
    private final transient Venue venue;
    private final transient Watched watched;
    private final transient MaintenancePlan plan;
    private final Command changed;

    MaintenanceCard(MaintenanceDesk desk, Venue venue, Watched watched, Map<MemberId, String> names, Command changed) {
        this.desk = desk;
        this.venue = venue;
        this.watched = watched;
        this.plan = watched.plan();
        this.changed = changed;
        addClassNames("etb-card", "etb-maintenance");
        getElement().setAttribute("role", "listitem");
        add(head());
        facts(names).forEach(this::add);
        if (!plan.tasks().isEmpty()) {
            add(tasks());
        }
        add(doings());
    }

    private Component head() {
        Span machine = new Span(desk.machine(plan.machine()));
        machine.addClassNames("etb-s13", "etb-sec");
        Div words = new Div(new H2(plan.title()), machine);
        words.addClassNames("etb-col", "etb-grow");
        Div head = new Div(words, badge());
        head.addClassNames("etb-row", "etb-top");
        return head;
    }

    private Component badge() {
        if (!plan.active()) {
            return new StatusBadge(Status.CLOSED, getTranslation("maintenance.resting")).bare();
        }
        String word = getTranslation("maintenance.standing." + watched.standing());
        return switch (watched.standing()) {
            case OVERDUE -> new StatusBadge(Status.BROKEN, word);
            case SOON -> new StatusBadge(Status.WAIT, word);
            case FAR -> new StatusBadge(Status.PAST, word);
        };
    }

    private List<Component> facts(Map<MemberId, String> names) {
        List<Component> facts = new ArrayList<>();
        LocalDate day = plan.dueOn(venue.zone());
        if (day != null) {
            facts.add(fact("calendar", getTranslation("maintenance.by-calendar", plan.everyMonths(), Words.date(day))));
        }
        if (plan.everyHours() != null) {
            facts.add(fact(
                    "clock",
                    getTranslation(
                            "maintenance.by-meter",
                            plan.everyHours(),
                            watched.ran().toHours())));
        }
        String responsible = plan.responsible() == null ? null : names.get(plan.responsible());
        facts.add(fact("person", responsible == null ? getTranslation("maintenance.managers") : responsible));
        Maintenance open = watched.open();
        TimeSlot planned = open == null ? null : open.planned();
        if (planned != null) {
            facts.add(fact("wrench", getTranslation("maintenance.planned", day(planned), slot(planned))));
        }
        if (open != null && open.isStopped()) {
            facts.add(fact("warning", getTranslation("maintenance.stopped")));
        } else if (plan.stops() && plan.active()) {
            facts.add(fact("info", getTranslation("maintenance.stops")));
        }
        return facts;
    }

    private LocalDate day(TimeSlot slot) {
        return slot.start().atZone(venue.zone()).toLocalDate();
    }

    private LocalSlot slot(TimeSlot slot) {
        return LocalSlot.of(slot, venue.zone());
    }

    private static Component fact(String icon, String words) {
        Div fact = new Div(new Icon(icon), new Span(words));
        fact.addClassNames("etb-row", "etb-s13");
        return fact;
    }

    private Component tasks() {
        UnorderedList tasks = new UnorderedList();
        plan.tasks().forEach(task -> tasks.add(new ListItem(task)));
        tasks.addClassName("etb-s13");
        return tasks;
    }

    private Component doings() {
        Div doings = new Div(action(
                "maintenance.done",
                () -> new DoneDialog(
                                plan.title(), desk.machine(plan.machine()), desk.currency(venue), (notes, cost) -> {
                                    desk.done(plan.id(), notes, cost);
                                    said("maintenance.done.said");
                                })
                        .open()));
        doings.addClassNames("etb-row", "etb-wrap", "etb-maintenance-foot");
        Maintenance open = watched.open();
        boolean planned = open != null && open.planned() != null;
        if (desk.manages(venue)) {
            doings.add(quiet(planned ? "maintenance.plan.again" : "maintenance.plan", this::schedule));
            if (planned) {
                doings.add(quiet("maintenance.unplan", this::unplan));
            }
            doings.add(quiet("maintenance.edit", this::edit));
        }
        doings.add(quiet("maintenance.history", () -> new HistoryDialog(desk, venue, plan).open()));
        return doings;
    }

    private void schedule() {
        Maintenance open = watched.open();
        TimeSlot before = open == null ? null : open.planned();
        new ScheduleDialog(
                        plan.title(), desk.machine(plan.machine()), venue.zone(), desk.today(venue), before, slot -> {
                            desk.plan(plan.id(), slot);
                            said("maintenance.plan.said");
                        })
                .open();
    }

    /** With the way back: planned again for the same time. */
    private void unplan() {
        Maintenance open = watched.open();
        TimeSlot before = open == null ? null : open.planned();
        desk.unplan(plan.id());
        changed.execute();
        Notices.done(getTranslation("maintenance.unplan.said", plan.title()), () -> again(before));
    }

    private void again(@Nullable TimeSlot slot) {
        if (slot != null) {
            desk.plan(plan.id(), slot);
            changed.execute();
        }
    }

    private void edit() {
        new PlanDialog(desk.machines(venue), desk.people(venue), plan, draft -> {
                    desk.save(venue, draft);
                    said("settings.saved");
                })
                .open();
    }

    private void said(String key) {
        Notices.done(getTranslation(key, plan.title()));
        changed.execute();
    }

    private Button action(String key, Command what) {
        Button button = new Button(getTranslation(key), click -> what.execute());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("stock.do", button.getText(), plan.title()));
        return button;
    }

    private Button quiet(String key, Command what) {
        Button button = action(key, what);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
