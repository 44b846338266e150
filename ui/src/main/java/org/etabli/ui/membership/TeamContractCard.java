package org.etabli.ui.membership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.membership.Pause;
import org.etabli.membership.Seats;
import org.etabli.plan.Measure;

/** The team's plan: seats, how many are taken, what is left of a shared allowance, how it is changed or ended. */
final class TeamContractCard extends Div {

    private static final long serialVersionUID = 1L;

    TeamContractCard(TeamDesk desk, ContractDesk contracts, Membership contract, int taken, Command changed) {
        addClassNames("etb-card", "etb-contract");
        LocalDate today = contracts.today(contract);
        Seats seats = Objects.requireNonNull(contract.seats());
        int now = seats.on(today);
        Span fee = new Span(getTranslation("team.fee", Wording.fee(contract, today)));
        fee.addClassNames("etb-sec", "etb-num");
        Span figure = new Span(getTranslation("team.taken", taken, now));
        figure.addClassNames("etb-number", "etb-num");
        add(new H2(Wording.name(contract.plan())), fee, figure);
        var later = seats.counts().higherEntry(today);
        if (later != null) {
            add(small(getTranslation("team.seats.later", later.getValue(), Wording.day(later.getKey()))));
        }
        if (seats.shared()) {
            contracts.left(contract).forEach(left -> add(shared(left)));
        } else {
            add(small(getTranslation("team.per-seat")));
        }
        Optional<Pause> pause = contract.pauseFrom(today);
        pause.ifPresent(rests -> add(small(
                rests.end() == null
                        ? getTranslation("membership.paused-since", Wording.day(rests.start()))
                        : getTranslation("membership.paused", Wording.day(rests.start()), Wording.day(rests.end())))));
        LocalDate end = contract.endsOn();
        ChangeDialogs dialogs = new ChangeDialogs(contracts, changed);
        Div doings = new Div();
        doings.addClassNames("etb-row", "etb-wrap", "etb-doings");
        Button count = new Button(
                getTranslation("team.seats.change"), click -> new SeatsDialog(desk, contract, today, changed).open());
        count.addThemeVariants(ButtonVariant.PRIMARY);
        doings.add(count);
        if (end == null) {
            Button cancel = new Button(getTranslation("membership.cancel.do"), click -> dialogs.cancel(contract));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            doings.add(
                    new Button(getTranslation("membership.plan.do"), click -> dialogs.plan(contract)),
                    pause.isPresent()
                            ? new Button(getTranslation("membership.resume.do"), click -> dialogs.resume(contract))
                            : new Button(getTranslation("membership.pause.do"), click -> dialogs.pause(contract)),
                    cancel);
        } else {
            add(new Paragraph(getTranslation("membership.planned.CANCEL", Wording.day(end), "")));
            doings.add(new Button(getTranslation("membership.take-back"), click -> dialogs.takeBack(contract)));
        }
        add(doings);
    }

    private Div shared(AllowanceLeft left) {
        Balance balance = left.balance();
        Measure measure = left.period().allowance().measure();
        Span name = new Span(getTranslation(
                "home.allowance." + left.period().allowance().kind().name()));
        Span value = new Span(balance == null ? getTranslation("home.unlimited") : Wording.left(balance, measure));
        value.addClassName("etb-num");
        Div row = new Div(name, value);
        row.addClassNames("etb-row", "etb-between");
        return row;
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("etb-s13", "etb-sec");
        return small;
    }
}
