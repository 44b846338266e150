package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.List;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.ChangeKind;
import org.etabli.membership.MadeChange;
import org.etabli.membership.Membership;
import org.etabli.membership.Pause;
import org.etabli.plan.Measure;
import org.etabli.plan.Plan;
import org.etabli.ui.component.Pips;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** A contract: how it stands, what is left of it, and what may be done with it. */
final class ContractCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ContractDesk desk;
    private final transient Membership contract;
    private final transient ChangeDialogs dialogs;
    private final LocalDate today;

    /** @param staff may hand it to another person */
    ContractCard(ContractDesk desk, Membership contract, boolean staff, Command changed) {
        this.desk = desk;
        this.contract = contract;
        this.dialogs = new ChangeDialogs(desk, changed);
        this.today = desk.today(contract);
        addClassNames("etb-card", "etb-contract");
        Span fee = new Span(Wording.fee(contract, today));
        fee.addClassNames("etb-sec", "etb-num");
        Div head = new Div(new H2(Wording.name(contract.plan())), state());
        head.addClassNames("etb-head", "etb-wrap");
        add(head, fee, course());
        desk.left(contract).forEach(left -> add(allowance(left)));
        boolean hers = contract.seats() == null;
        if (contract.seats() != null) {
            add(small(getTranslation("membership.by-team")));
        }
        boolean running = !contract.isOverOn(today) && !today.isBefore(contract.startsOn());
        if (hers && running && contract.plan().cycle() != Plan.Cycle.ONCE) {
            desk.planned(contract).ifPresent(planned -> add(planned(planned)));
            Div doings = doings(staff);
            if (doings.getComponentCount() > 0) {
                add(doings);
            }
        }
    }

    private Component state() {
        if (contract.isOverOn(today)) {
            return new StatusBadge(Status.PAST, getTranslation("membership.state.over"));
        }
        if (contract.suspended()) {
            return new StatusBadge(Status.BROKEN, getTranslation("membership.state.suspended"));
        }
        if (contract.pauseOn(today).isPresent()) {
            return new StatusBadge(Status.CLOSED, getTranslation("membership.state.paused"));
        }
        if (today.isBefore(contract.startsOn())) {
            return new StatusBadge(Status.WAIT, getTranslation("membership.state.to-come"));
        }
        return new StatusBadge(
                Status.HERE,
                getTranslation(contract.isOnTrialOn(today) ? "membership.state.trial" : "membership.state.in-force"));
    }

    /** Since when, until when, and what rests. */
    private Component course() {
        Div course = new Div();
        course.addClassName("etb-course");
        LocalDate end = contract.endsOn();
        course.add(small(
                end == null
                        ? getTranslation(
                                today.isBefore(contract.startsOn()) ? "membership.from" : "membership.since",
                                Wording.day(contract.startsOn()))
                        : getTranslation(
                                "membership.from-until",
                                Wording.day(contract.startsOn()),
                                Wording.day(end.minusDays(1)))));
        LocalDate paidFrom = contract.commitment().trialUntil();
        if (paidFrom != null && contract.isOnTrialOn(today)) {
            course.add(small(getTranslation("membership.trial-until", Wording.day(paidFrom.minusDays(1)))));
        }
        contract.pauseFrom(today).map(this::pause).ifPresent(course::add);
        LocalDate committed = contract.commitment().committedUntil();
        if (committed != null && committed.isAfter(today)) {
            course.add(small(getTranslation("membership.committed", Wording.day(committed))));
        }
        return course;
    }

    private Component pause(Pause pause) {
        LocalDate end = pause.end();
        return small(
                end == null
                        ? getTranslation("membership.paused-since", Wording.day(pause.start()))
                        : getTranslation("membership.paused", Wording.day(pause.start()), Wording.day(end)));
    }

    private Component planned(MadeChange planned) {
        String next = planned.successor() == null
                ? ""
                : desk.find(planned.successor())
                        .map(successor -> Wording.name(successor.plan()))
                        .orElse("");
        Span words = new Span(getTranslation(
                planned.kind() == ChangeKind.CANCEL ? "membership.planned.CANCEL" : "membership.planned.DOWNGRADE",
                Wording.day(planned.effectiveOn()),
                next));
        Button undo = new Button(getTranslation("membership.take-back"), click -> dialogs.takeBack(contract));
        undo.addThemeVariants(ButtonVariant.SMALL);
        Div row = new Div(words, undo);
        row.addClassNames("etb-row", "etb-between", "etb-wrap", "etb-planned");
        return row;
    }

    private Div doings(boolean staff) {
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap", "etb-doings");
        boolean rests = contract.pauseFrom(today).isPresent();
        if (rests) {
            Button resume = new Button(getTranslation("membership.resume.do"), click -> dialogs.resume(contract));
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            doings.add(resume);
        }
        if (contract.endsOn() == null) {
            doings.add(new Button(getTranslation("membership.plan.do"), click -> dialogs.plan(contract)));
            if (!rests) {
                doings.add(new Button(getTranslation("membership.pause.do"), click -> dialogs.pause(contract)));
            }
            if (staff) {
                doings.add(new Button(getTranslation("membership.transfer.do"), click -> dialogs.transfer(contract)));
            }
            Button cancel = new Button(getTranslation("membership.cancel.do"), click -> dialogs.cancel(contract));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            doings.add(cancel);
        }
        return doings;
    }

    private Component allowance(AllowanceLeft left) {
        Balance balance = left.balance();
        Measure measure = left.period().allowance().measure();
        Span name = new Span(getTranslation(
                "home.allowance." + left.period().allowance().kind().name()));
        Div part = new Div();
        part.addClassName("etb-credit");
        if (balance == null) {
            part.add(line(name, new Span(getTranslation("home.unlimited"))));
            return part;
        }
        String words = Wording.left(balance, measure);
        part.add(line(name, new Span(words)));
        if (measure == Measure.HALF_DAYS && Pips.suit(balance.granted())) {
            part.add(new Pips(balance.spent(), balance.held(), balance.granted(), words));
        }
        LocalDate end = left.period().end();
        if (end != null) {
            boolean pack = contract.plan().cycle() == Plan.Cycle.ONCE;
            part.add(small(
                    pack
                            ? getTranslation("membership.valid-until", Wording.day(end.minusDays(1)))
                            : getTranslation("membership.renews", Wording.day(end))));
        }
        return part;
    }

    private static Component line(Component name, Span value) {
        value.addClassName("etb-num");
        Div line = new Div(List.of(name, value).toArray(Component[]::new));
        line.addClassNames("etb-row", "etb-between");
        return line;
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("etb-s13", "etb-sec");
        return small;
    }
}
