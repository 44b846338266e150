package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.etabli.billing.instalment.Instalment;
import org.etabli.billing.instalment.InstalmentPlan;
import org.etabli.billing.instalment.InstalmentPlan.State;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The instalments of an invoice: when each is due, what is paid, which comes next. */
final class InstalmentsCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param end ends them, or null for who may not */
    InstalmentsCard(InstalmentPlan plan, @Nullable Command end) {
        addClassNames("etb-card", "etb-instalments", "etb-noprint");
        Span state = new Span(getTranslation("instalments.state." + plan.state().name(), paid(plan), plan.total()));
        state.addClassNames("etb-s13", plan.state() == State.LATE ? "etb-pay-late" : "etb-sec", "etb-grow");
        Div head = new Div(new H2(getTranslation("instalments.title")), state);
        head.addClassNames("etb-row", "etb-wrap", "etb-instalments-head");
        if (end != null) {
            Button stop = new Button(getTranslation("instalments.end"), click -> askToEnd(end));
            stop.addThemeNames("tertiary", "small");
            head.add(stop);
        }
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("instalments.title"));
        Instalment next = plan.next().orElse(null);
        plan.instalments().forEach(each -> list.add(row(each, plan, each.equals(next))));
        add(head, list);
    }

    private static Money paid(InstalmentPlan plan) {
        Money paid = plan.total().minus(plan.open());
        return paid.isNegative() ? Money.zero(paid.getCurrencyUnit()) : paid;
    }

    private Component row(Instalment each, InstalmentPlan plan, boolean next) {
        String how = each.isPaid() ? "paid" : each.isOverdue(plan.today()) ? "late" : next ? "next" : "later";
        Icon icon = new Icon(
                switch (how) {
                    case "paid" -> "check";
                    case "late" -> "warning";
                    default -> "clock";
                });
        icon.addClassNames(
                "etb-i16", how.equals("paid") ? "etb-ink-here" : how.equals("late") ? "etb-ink-broken" : "etb-sec");
        Span day = new Span(Words.date(each.dueOn()));
        Span word = new Span(
                each.isPaid() || each.open().isEqual(each.amount())
                        ? getTranslation("instalments." + how)
                        : getTranslation("instalments." + how + ".rest", each.open()));
        word.addClassNames("etb-s13", how.equals("late") ? "etb-pay-late" : "etb-sec", "etb-grow");
        Span amount = new Span(getTranslation("invoicing.money", each.amount()));
        amount.addClassName("etb-num");
        amount.setClassName("etb-strong", next);
        Div row = new Div(icon, day, word, amount);
        row.addClassNames("etb-row", "etb-line", "etb-instalment");
        row.getElement().setAttribute("role", "listitem");
        if (next) {
            row.getElement().setAttribute("aria-current", "step");
        }
        return row;
    }

    private void askToEnd(Command end) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("instalments.end.title"));
        ask.setText(getTranslation("instalments.end.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("instalments.end"));
        ask.addConfirmListener(yes -> end.execute());
        ask.open();
    }
}
