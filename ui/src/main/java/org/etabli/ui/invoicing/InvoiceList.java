package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.etabli.billing.RunItem;
import org.etabli.ui.shell.Icon;

/** Invoices that have left: number, payer, amount. */
final class InvoiceList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    InvoiceList() {
        addClassNames("etb-run-invoices", "etb-num");
    }

    void show(List<RunItem> issued) {
        removeAll();
        append(issued);
    }

    void append(List<RunItem> issued) {
        issued.forEach(item -> add(row(item)));
    }

    private ListItem row(RunItem item) {
        Icon done = new Icon("check");
        done.addClassNames("etb-i16", "etb-ink-free");
        Span state = new Span(done, new Span(getTranslation("invoicing.issued")));
        state.addClassName("etb-run-state");
        Span name = new Span(item.name());
        name.addClassName("etb-ell");
        Anchor number = new Anchor("invoices/" + item.invoice(), String.valueOf(item.number()));
        return new ListItem(number, name, new Span(getTranslation("invoicing.money", item.amount())), state);
    }
}
