package org.etabli.ui.dunning;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Page;

/** Who owes what is overdue and at which step of the ladder; every step can be taken, skipped or put off here. */
@Route("reminders")
@Menu(order = 42, icon = "bell", title = "dunning.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class DunningView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DunningDesk desk;

    DunningView(DunningDesk desk) {
        super("dunning.menu");
        this.desk = desk;
        addClassName("etb-pay");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        desk.operator()
                .ifPresentOrElse(this::show, () -> add(new EmptyState("bell", getTranslation("payments.no-operator"))));
    }

    private void show(OperatorId operator) {
        DebtorList debtors = new DebtorList(desk, operator);
        Div main = new Div(debtors);
        main.addClassNames("etb-card", "etb-flush", "etb-pay-main");
        Div side = new Div(new LadderCard(desk, operator, debtors::refresh), new TextsCard(desk, operator));
        side.addClassName("etb-pay-side");
        add(main, side);
    }
}
