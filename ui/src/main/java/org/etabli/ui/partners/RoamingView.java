package org.etabli.ui.partners;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.billing.roaming.RoamingTally;
import org.etabli.billing.roaming.SettlementOutcome;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Notices;
import org.etabli.ui.shell.Page;

/** A month of roaming by partner, its settlement, and the agreements behind it. */
@Route("roaming")
@Menu(order = 44, icon = "globe", title = "partners.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class RoamingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String MONTH = "month";
    private static final int MONTHS = 24;

    private final transient RoamingDesk desk;

    RoamingView(RoamingDesk desk) {
        super("partners.menu");
        this.desk = desk;
        addClassName("etb-books");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<OperatorId> found = desk.operator();
        if (found.isEmpty()) {
            add(new EmptyState("globe", getTranslation("partners.no-operator")));
            return;
        }
        OperatorId operator = found.get();
        YearMonth month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MONTH)
                .flatMap(RoamingView::month)
                .orElseGet(() -> next(operator));
        Div side = new Div(new AgreementsCard(desk, operator), new SettledCard(desk, operator));
        side.addClassName("etb-books-side");
        add(main(operator, month), side);
    }

    private Div main(OperatorId operator, YearMonth month) {
        Div list = new Div();
        list.getElement().setAttribute("role", "list").setAttribute("aria-label", getTranslation("partners.month"));
        list.addClassName("etb-roam-list");
        List<RoamingTally> tallies = desk.tallies(operator, month);
        if (tallies.isEmpty()) {
            list.getElement().removeAttribute("role");
            list.add(new EmptyState("globe", getTranslation("partners.none", month)));
        }
        tallies.forEach(tally -> list.add(new TallyRow(
                desk,
                operator,
                tally,
                month,
                visits -> new VisitsDialog(desk, operator, visits, month).open(),
                due -> ask(operator, due, month))));
        Div head = new Div(new H2(getTranslation("partners.month")), months(operator, month));
        head.addClassNames("etb-roam-head", "etb-row", "etb-between", "etb-wrap");
        Div main = new Div(head, list);
        main.addClassNames("etb-card", "etb-flush", "etb-books-main");
        return main;
    }

    private Select<YearMonth> months(OperatorId operator, YearMonth shown) {
        YearMonth now = YearMonth.from(desk.today(operator));
        List<YearMonth> all = Stream.concat(
                        Stream.iterate(now, each -> each.minusMonths(1)).limit(MONTHS), Stream.of(shown))
                .distinct()
                .toList();
        Select<YearMonth> months = new Select<>();
        months.setAriaLabel(getTranslation("partners.which"));
        months.setItems(all);
        months.setItemLabelGenerator(each -> getTranslation("partners.of", each));
        months.setValue(shown);
        months.addValueChangeListener(chosen -> show(chosen.getValue()));
        return months;
    }

    private void show(YearMonth month) {
        getUI().ifPresent(ui -> ui.navigate(RoamingView.class, QueryParameters.of(MONTH, month.toString())));
    }

    private void ask(OperatorId operator, RoamingTally tally, YearMonth month) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("partners.settle.of", desk.nameOf(tally.home()), month));
        ask.setText(getTranslation("partners.settle.text", tally.openVisits(), tally.open()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("partners.settle"));
        ask.addConfirmListener(confirmed -> settle(operator, tally, month));
        ask.open();
    }

    private void settle(OperatorId operator, RoamingTally tally, YearMonth month) {
        switch (desk.settle(operator, tally.home(), month)) {
            case SettlementOutcome.Settled(var settlement) ->
                Notices.done(getTranslation("partners.settled", settlement.number()));
            case SettlementOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show(month);
    }

    /** The month before as long as something of it waits for us; else this one. */
    private YearMonth next(OperatorId operator) {
        YearMonth now = YearMonth.from(desk.today(operator));
        YearMonth before = now.minusMonths(1);
        boolean waits = desk.tallies(operator, before).stream()
                .anyMatch(tally -> tally.host().equals(operator) && tally.settlement() == null);
        return waits ? before : now;
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
