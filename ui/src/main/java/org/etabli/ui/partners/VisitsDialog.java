package org.etabli.ui.partners;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.YearMonth;
import org.etabli.billing.roaming.RoamingTally;
import org.etabli.billing.roaming.RoamingVisit;
import org.etabli.billing.roaming.VisitOutcome;
import org.etabli.kernel.OperatorId;
import org.etabli.plan.Measure;

/** The visits behind a sum. */
final class VisitsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    VisitsDialog(RoamingDesk desk, OperatorId us, RoamingTally tally, YearMonth month) {
        setHeaderTitle(getTranslation("partners.visits.title", desk.nameOf(tally.partnerOf(us)), month));
        setWidth("min(640px, 100vw - 32px)");
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getHeaderTitle());
        desk.visits(us, tally, month).forEach(visit -> list.add(row(visit, month)));
        add(list);
        getFooter().add(new Button(getTranslation("notice.close"), click -> close()));
    }

    private Component row(RoamingVisit visit, YearMonth month) {
        Span who = new Span(visit.member());
        who.addClassName("etb-medium");
        Span what =
                new Span(getTranslation("partners.visit", visit.resource(), visit.venue(), visit.day(), visit.slot()));
        what.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(who, what);
        if (visit.outcome() != VisitOutcome.USED) {
            left.add(remark("partners.outcome." + visit.outcome().name()));
        }
        if (!YearMonth.from(visit.day()).equals(month)) {
            left.add(remark("partners.late"));
        }
        left.addClassNames("etb-col", "etb-grow");
        Span amount = new Span(getTranslation("partners.net", visit.net()));
        amount.addClassNames("etb-num", "etb-nowrap");
        Span counted = new Span(
                visit.measure() == Measure.HALF_DAYS
                        ? getTranslation("book.credit.half-days", visit.counted())
                        : getTranslation("book.credit.time", Duration.ofMinutes(visit.counted())));
        counted.addClassNames("etb-s13", "etb-sec", "etb-nowrap");
        Div right = new Div(amount, counted);
        right.addClassNames("etb-col", "etb-end");
        Div row = new Div(left, right);
        row.addClassNames("etb-row", "etb-line", "etb-roam-visit");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private Span remark(String key) {
        Span remark = new Span(getTranslation(key));
        remark.addClassName("etb-s13");
        return remark;
    }
}
