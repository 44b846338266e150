package org.etabli.ui.partners;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.etabli.kernel.OperatorId;
import org.etabli.roaming.AgreementOutcome;
import org.etabli.roaming.RoamingAgreement;
import org.etabli.roaming.RoamingPrice;
import org.etabli.roaming.RoamingState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** What is agreed with others, what waits for an answer, and the steps that are ours. */
final class AgreementsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RoamingDesk desk;
    private final transient OperatorId us;
    private final Div list = new Div();

    AgreementsCard(RoamingDesk desk, OperatorId us) {
        this.desk = desk;
        this.us = us;
        addClassName("etb-card");
        list.addClassName("etb-roam-agreements");
        add(new H2(getTranslation("partners.agreements")), list);
        if (desk.mayAgree(us)) {
            Button propose = new Button(
                    getTranslation("partners.propose"),
                    new Icon("plus"),
                    click -> new AgreementDialog(desk, us, this::done).open());
            add(propose);
        }
        show();
    }

    private void show() {
        list.removeAll();
        list.getElement().removeAttribute("role");
        List<RoamingAgreement> all = desk.agreements(us);
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("partners.agreements.none"));
            none.addClassNames("etb-sec", "etb-s13");
            list.add(none);
            return;
        }
        list.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-label", getTranslation("partners.agreements"));
        LocalDate today = desk.today(us);
        all.forEach(agreement -> list.add(row(agreement, today)));
    }

    private Component row(RoamingAgreement agreement, LocalDate today) {
        Span partner = new Span(desk.nameOf(agreement.partnerOf(us)));
        partner.addClassName("etb-medium");
        Div head = new Div(partner, badge(agreement, today));
        head.addClassNames("etb-row", "etb-between");
        boolean host = agreement.host().equals(us);
        LocalDate end = agreement.endsOn();
        Div row = new Div(
                head,
                small(getTranslation(host ? "partners.theirs" : "partners.ours")),
                small(
                        end == null
                                ? getTranslation(
                                        agreement.startsOn().isAfter(today) ? "partners.coming" : "partners.since",
                                        Words.date(agreement.startsOn()))
                                : getTranslation(
                                        "partners.until",
                                        Words.date(agreement.startsOn()),
                                        Words.date(end.minusDays(1)))));
        agreement.prices().forEach(price -> row.add(price(price)));
        if (desk.mayAgree(us)) {
            row.add(steps(agreement, today));
        }
        row.addClassName("etb-roam-agreement");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Component price(RoamingPrice price) {
        Span amount = new Span(getTranslation("partners.per." + price.per().name(), price.amount()));
        amount.addClassName("etb-num");
        Div line = new Div(new Span(getTranslation("kind.one." + price.kind().name())), amount);
        line.addClassNames("etb-row", "etb-between", "etb-s13");
        return line;
    }

    private Component badge(RoamingAgreement agreement, LocalDate today) {
        boolean over = agreement.state() == RoamingState.ACCEPTED && agreement.isOverOn(today);
        Status status = switch (agreement.state()) {
            case PROPOSED -> Status.WAIT;
            case ACCEPTED -> over ? Status.CLOSED : Status.PAST;
            case DECLINED, WITHDRAWN -> Status.CLOSED;
        };
        return new StatusBadge(
                        status,
                        getTranslation("partners.state."
                                + (over ? "OVER" : agreement.state().name())))
                .bare();
    }

    private Component steps(RoamingAgreement agreement, LocalDate today) {
        Div steps = new Div();
        steps.addClassNames("etb-row", "etb-wrap", "etb-roam-steps");
        String partner = desk.nameOf(agreement.partnerOf(us));
        if (agreement.state() == RoamingState.PROPOSED && agreement.askedBy().equals(us)) {
            steps.add(step("withdraw", partner, () -> done(desk.withdraw(agreement))));
        } else if (agreement.state() == RoamingState.PROPOSED) {
            Button accept = step("accept", partner, () -> done(desk.accept(agreement)));
            accept.removeThemeName("tertiary");
            accept.addThemeName("primary");
            steps.add(accept, step("decline", partner, () -> done(desk.decline(agreement))));
        } else if (agreement.state() == RoamingState.ACCEPTED && !agreement.isOverOn(today)) {
            steps.add(step("end", partner, () -> new EndDialog(desk, agreement, partner, today, this::done).open()));
        }
        return steps;
    }

    private Button step(String what, String partner, Runnable deed) {
        Button button = new Button(getTranslation("partners." + what), click -> deed.run());
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(getTranslation("partners." + what + ".with", partner));
        return button;
    }

    private void done(AgreementOutcome outcome) {
        switch (outcome) {
            case AgreementOutcome.Done(var agreement) ->
                Notices.done(getTranslation("partners.done." + agreement.state().name()));
            case AgreementOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("etb-s13", "etb-sec");
        return small;
    }
}
