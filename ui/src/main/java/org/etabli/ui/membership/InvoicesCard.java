package org.etabli.ui.membership;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.InvoiceSummary;
import org.etabli.ui.component.Words;
import org.etabli.ui.invoicing.InvoiceDownload;

/** The latest invoices with their state; each opens, and comes as a file. */
final class InvoicesCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ContractDesk desk;

    InvoicesCard(ContractDesk desk, List<InvoiceSummary> invoices, boolean all) {
        this.desk = desk;
        addClassNames("etb-card", "etb-invoices-card");
        Div head = new Div(new H2(getTranslation("invoices.menu")));
        head.addClassNames("etb-row", "etb-between");
        if (all && !invoices.isEmpty()) {
            head.add(new Anchor("invoices", getTranslation("home.all")));
        }
        add(head);
        if (invoices.isEmpty()) {
            Span nothing = new Span(getTranslation("invoices.nothing"));
            nothing.addClassNames("etb-s13", "etb-sec");
            add(nothing);
        }
        Div list = new Div();
        list.getElement().setAttribute("role", "list");
        invoices.forEach(invoice -> list.add(row(invoice)));
        add(list);
    }

    private Component row(InvoiceSummary invoice) {
        boolean credit = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        Anchor number = new Anchor(
                "invoices/" + invoice.id(),
                getTranslation(credit ? "invoices.credit-note" : "invoices.invoice", invoice.number()));
        Span about = new Span(
                getTranslation("invoices.about", invoice.seller(), Words.date(invoice.issuedOn()), state(invoice)));
        about.addClassNames("etb-s13", "etb-sec");
        Div what = new Div(number, about);
        what.addClassNames("etb-col", "etb-grow");
        Span amount = new Span(Wording.money(invoice.gross()));
        amount.addClassName("etb-num");
        Div doings = new Div(new InvoiceDownload(desk.files(), desk.signedIn(), invoice.id()));
        doings.addClassNames("etb-row", "etb-invoice-doings");
        Div row = new Div(what, amount, doings);
        row.addClassNames("etb-row", "etb-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String state(InvoiceSummary invoice) {
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return getTranslation("invoices.state.credit-note");
        }
        if (invoice.credited()) {
            return getTranslation("invoices.state.credited");
        }
        return invoice.open().isZero()
                ? getTranslation("invoices.state.settled")
                : getTranslation(
                        invoice.isSpread() ? "instalments.state" : "invoices.state.open",
                        Words.date(invoice.nextOn()),
                        invoice.next());
    }
}
