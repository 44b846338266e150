package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.etabli.billing.Age;
import org.etabli.billing.OpenInvoice;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;

/** Open invoices, the oldest first, each with its way to be paid. */
final class OpenList extends Div {

    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<OpenInvoice> pay;

    OpenList(SerializableConsumer<OpenInvoice> pay) {
        this.pay = pay;
        addClassName("etb-pay-list");
    }

    /** @param filtered whether more may be open than was asked for */
    void show(List<OpenInvoice> invoices, boolean filtered) {
        removeAll();
        if (invoices.isEmpty()) {
            add(new EmptyState(
                    "check-circle", getTranslation(filtered ? "payments.none-found" : "payments.none-open")));
            return;
        }
        Div list = new Div(invoices.stream().map(this::row).toArray(Component[]::new));
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("payments.open"));
        add(list);
        if (invoices.size() == PaymentDesk.ROWS) {
            Span more = new Span(getTranslation("payments.more", PaymentDesk.ROWS));
            more.addClassNames("etb-sec", "etb-s13", "etb-pay-more");
            add(more);
        }
    }

    private Component row(OpenInvoice invoice) {
        Anchor number = new Anchor("invoices/" + invoice.invoice(), invoice.number());
        number.addClassNames("etb-num", "etb-pay-number");
        Span name = new Span(invoice.customer());
        name.addClassNames("etb-medium", "etb-ell", "etb-pay-name");
        Span due = new Span(getTranslation(
                "payments.due." + (invoice.age() == Age.NOT_DUE ? "later" : "since"), Words.date(invoice.dueOn())));
        Span way = new Span(getTranslation("payments.way." + invoice.paysBy().name()));
        Div about = new Div(due, way);
        if (!invoice.next().isEqual(invoice.open())) {
            about.add(new Span(getTranslation("payments.next", invoice.next())));
        }
        about.addClassNames("etb-s13", "etb-sec", "etb-pay-about");
        if (invoice.age() != Age.NOT_DUE) {
            due.addClassName("etb-pay-late");
        }
        Span amount = new Span(getTranslation("payments.money", invoice.open()));
        amount.addClassNames("etb-num", "etb-strong", "etb-pay-sum");
        Div row = new Div(number, name, about, amount);
        if (!invoice.open().isEqual(invoice.gross())) {
            Span of = new Span(getTranslation("payments.of", invoice.gross()));
            of.addClassNames("etb-s13", "etb-sec", "etb-num", "etb-pay-of");
            row.add(of);
        }
        Button collect = new Button(getTranslation("payments.collect"), click -> pay.accept(invoice));
        collect.addThemeNames("small");
        collect.addClassName("etb-pay-do");
        collect.setAriaLabel(getTranslation("payments.collect.for", invoice.number(), invoice.customer()));
        row.add(collect);
        row.addClassName("etb-pay-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
