package org.etabli.ui.partners;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.YearMonth;
import org.etabli.billing.roaming.RoamingSettlement;
import org.etabli.billing.roaming.RoamingTally;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Status;
import org.etabli.ui.component.StatusBadge;

/** What members of one operator used at another's in a month, and where its settlement stands. */
final class TallyRow extends Div {

    private static final long serialVersionUID = 1L;

    TallyRow(
            RoamingDesk desk,
            OperatorId us,
            RoamingTally tally,
            YearMonth month,
            SerializableConsumer<RoamingTally> visits,
            SerializableConsumer<RoamingTally> settle) {
        boolean host = tally.host().equals(us);
        String partner = desk.nameOf(tally.partnerOf(us));
        addClassName("etb-roam-row");
        getElement().setAttribute("role", "listitem");

        Span who = new Span(partner);
        who.addClassName("etb-medium");
        Span way = new Span(getTranslation(host ? "partners.theirs" : "partners.ours"));
        way.addClassNames("etb-s13", "etb-sec");
        Div left = new Div(who, way);
        left.addClassNames("etb-col", "etb-grow");

        Span amount = new Span(getTranslation("partners.net", tally.net()));
        amount.addClassNames("etb-num", "etb-strong", "etb-nowrap");
        Span count = new Span(getTranslation("partners.visits", tally.visits()));
        count.addClassNames("etb-s13", "etb-sec", "etb-nowrap");
        Div right = new Div(amount, count);
        right.addClassNames("etb-col", "etb-end");

        Div head = new Div(left, right);
        head.addClassNames("etb-row", "etb-between");

        Button look = new Button(getTranslation("partners.look"), click -> visits.accept(tally));
        look.addThemeNames("small", "tertiary");
        look.setAriaLabel(getTranslation("partners.look.of", partner, way.getText()));
        Div foot = new Div(state(desk, us, tally, month), look);
        if (host && tally.settlement() == null && isOver(desk, us, month) && tally.openVisits() > 0) {
            Button ask = new Button(getTranslation("partners.settle"), click -> settle.accept(tally));
            ask.addThemeNames("small", "primary");
            ask.setAriaLabel(getTranslation("partners.settle.of", partner, month));
            foot.add(ask);
        }
        foot.addClassNames("etb-row", "etb-wrap", "etb-roam-foot");
        add(head, foot);
    }

    private Div state(RoamingDesk desk, OperatorId us, RoamingTally tally, YearMonth month) {
        Div state = new Div();
        state.addClassNames("etb-row", "etb-grow", "etb-s13");
        RoamingSettlement settlement = tally.settlement();
        if (settlement != null) {
            state.add(
                    new StatusBadge(Status.PAST, getTranslation("partners.state.settled")).bare(),
                    new Anchor("invoices/" + settlement.invoice(), settlement.number()));
        } else if (isOver(desk, us, month)) {
            state.add(new StatusBadge(Status.WAIT, getTranslation("partners.state.open")).bare());
        } else {
            state.add(new StatusBadge(Status.WAIT, getTranslation("partners.state.running")).bare());
        }
        if (!tally.open().isEqual(tally.net()) && tally.openVisits() > 0) {
            Span open = new Span(getTranslation("partners.open", tally.openVisits(), tally.open()));
            open.addClassName("etb-sec");
            state.add(open);
        }
        return state;
    }

    private static boolean isOver(RoamingDesk desk, OperatorId us, YearMonth month) {
        return desk.today(us).isAfter(month.atEndOfMonth());
    }
}
