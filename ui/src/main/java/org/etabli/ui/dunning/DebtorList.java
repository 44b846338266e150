package org.etabli.ui.dunning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.billing.dunning.Debtor;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.joda.money.Money;

/** The payers with something overdue, the longest first. */
final class DebtorList extends Div {

    private static final long serialVersionUID = 1L;
    private final transient DunningDesk desk;
    private final transient OperatorId operator;

    DebtorList(DunningDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassName("etb-pay-list");
        refresh();
    }

    void refresh() {
        removeAll();
        List<Debtor> debtors = desk.list(operator);
        if (debtors.isEmpty()) {
            add(new EmptyState("check-circle", getTranslation("dunning.none")));
            return;
        }
        Money all = debtors.stream().map(Debtor::open).reduce(Money::plus).orElseThrow();
        Span sum = new Span(getTranslation("payments.money", all));
        sum.addClassNames("etb-num", "etb-strong");
        H2 title = new H2(getTranslation("dunning.title", debtors.size()));
        title.addClassName("etb-grow");
        Div head = new Div(title, sum);
        head.addClassName("etb-head");
        DebtorActions actions = new DebtorActions(desk, operator, this::refresh);
        boolean active = desk.ladder(operator).active();
        Div list = new Div(debtors.stream()
                .map(debtor -> new DebtorRow(debtor, active, actions))
                .toArray(Component[]::new));
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("dunning.menu"));
        add(head, list);
    }
}
