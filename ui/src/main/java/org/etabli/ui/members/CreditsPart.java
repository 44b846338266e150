package org.etabli.ui.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.etabli.ledger.Balance;
import org.etabli.membership.AllowanceLeft;
import org.etabli.membership.Membership;
import org.etabli.plan.Measure;
import org.etabli.ui.component.Pips;
import org.etabli.ui.component.Words;

/** Her plans, and what their allowances still hold. */
final class CreditsPart extends Section {

    private static final long serialVersionUID = 1L;

    CreditsPart(Profile profile) {
        addClassName("etb-part-credits");
        profile.memberships().forEach(membership -> add(plan(membership, profile)));
        if (profile.memberships().isEmpty()) {
            add(new H3(getTranslation("people.plan")), quiet(getTranslation("people.plan.none")));
        }
    }

    private Component plan(Membership membership, Profile profile) {
        Div head = new Div(new H3(membership.plan().name().in(getLocale())));
        head.addClassNames("etb-row", "etb-between");
        LocalDate end = membership.endsOn();
        if (membership.suspended()) {
            Span stopped = quiet(getTranslation("people.state.SUSPENDED"));
            stopped.addClassName("etb-ink-broken");
            head.add(stopped);
        } else if (end != null) {
            head.add(quiet(getTranslation("people.plan.until", Words.date(end.minusDays(1)))));
        }
        Div plan = new Div(head);
        profile.allowancesOf(membership).forEach(left -> plan.add(allowance(left)));
        if (profile.allowancesOf(membership).isEmpty()) {
            plan.add(quiet(getTranslation("home.no-allowance")));
        }
        return plan;
    }

    private Component allowance(AllowanceLeft left) {
        Balance balance = left.balance();
        Measure measure = left.period().allowance().measure();
        String name = getTranslation(
                "home.allowance." + left.period().allowance().kind().name());
        Div row = new Div();
        row.addClassNames("etb-row", "etb-between", "etb-part-row");
        if (balance == null) {
            row.add(secondary(name), new Span(getTranslation("home.unlimited")));
            return row;
        }
        boolean counted = measure == Measure.HALF_DAYS && Pips.suit(balance.granted());
        String of = getTranslation("people.credit.of", MemberWords.amount(measure, balance.granted()));
        Component mark = counted ? new Pips(balance.spent(), balance.held(), balance.granted(), name) : secondary(name);
        Span number = new Span(MemberWords.amount(measure, balance.available()));
        number.addClassName("etb-strong");
        Span value = new Span(number, secondary(" " + (balance.held() > 0 ? held(of, measure, balance) : of)));
        value.addClassNames("etb-num", "etb-nowrap");
        row.add(mark, value);
        return row;
    }

    private String held(String of, Measure measure, Balance balance) {
        Object promised = measure == Measure.HALF_DAYS
                ? getTranslation("home.promised", balance.held())
                : getTranslation("people.credit.promised", MemberWords.amount(measure, balance.held()));
        return getTranslation("people.credit.held", of, promised);
    }

    private static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassName("etb-sec");
        return span;
    }

    private static Span quiet(String words) {
        Span quiet = secondary(words);
        quiet.addClassName("etb-s13");
        return quiet;
    }
}
