package org.etabli.ui.invoicing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.etabli.billing.Invoice;
import org.etabli.billing.InvoiceKind;
import org.etabli.billing.Party;
import org.etabli.billing.PaysBy;
import org.etabli.kernel.Days;
import org.etabli.ui.component.Words;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A document as it is printed: who, what, how much, when to pay. */
final class InvoiceSheet extends Article {

    private static final long serialVersionUID = 1L;

    InvoiceSheet(Invoice invoice) {
        addClassName("etb-invoice");
        boolean credit = invoice.summary().kind() == InvoiceKind.CREDIT_NOTE;
        H2 title = new H2(getTranslation(
                credit ? "invoices.credit-note" : "invoices.invoice",
                invoice.summary().number()));
        Div dates =
                new Div(fact("invoices.issued-on", Words.date(invoice.summary().issuedOn())));
        dates.add(fact(
                "invoices.supplied",
                getTranslation("invoices.days", new Days(invoice.suppliedFrom(), invoice.suppliedUntil()))));
        if (credit) {
            dates.add(fact("invoices.corrects", Objects.requireNonNullElse(invoice.corrects(), "")));
        } else {
            dates.add(fact("invoices.due-on", Words.date(invoice.summary().dueOn())));
        }
        dates.addClassName("etb-invoice-dates");
        Div parties =
                new Div(party("invoices.seller", invoice.seller()), party("invoices.customer", invoice.customer()));
        parties.addClassName("etb-invoice-parties");
        add(title, parties, dates, lines(invoice), totals(invoice), foot(invoice));
    }

    private Component party(String key, Party party) {
        Span role = new Span(getTranslation(key));
        role.addClassNames("etb-small", "etb-sec");
        Span name = new Span(party.name());
        name.addClassName("etb-strong");
        Div block = new Div(role, name);
        Stream.of(
                        party.legalForm(),
                        party.street(),
                        join(party.postcode(), party.city()),
                        party.siren() == null ? null : getTranslation("invoices.siren", party.siren()),
                        party.vatNumber() == null ? null : getTranslation("invoices.vat-number", party.vatNumber()),
                        party.email())
                .filter(Objects::nonNull)
                .forEach(line -> block.add(new Span(line)));
        return block;
    }

    private static @Nullable String join(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? null : one + " " + other;
    }

    private Component fact(String key, String value) {
        Span name = new Span(getTranslation(key));
        name.addClassNames("etb-small", "etb-sec");
        return new Div(name, new Span(value));
    }

    private Component lines(Invoice invoice) {
        HtmlContainer table = new HtmlContainer("table");
        table.addClassNames("etb-invoice-lines", "etb-num");
        HtmlContainer head = new HtmlContainer("thead");
        head.add(row(
                "th",
                Stream.of("what", "quantity", "net", "rate", "gross")
                        .map(column -> getTranslation("invoices.column." + column))
                        .toList()));
        HtmlContainer body = new HtmlContainer("tbody");
        invoice.lines()
                .forEach(line -> body.add(row(
                        "td",
                        List.of(
                                Words.say(line.label()),
                                Integer.toString(line.quantity()),
                                money(line.net()),
                                percent(line.vatRate()),
                                money(line.gross())))));
        table.add(head, body);
        return table;
    }

    private static HtmlContainer row(String cell, List<String> texts) {
        HtmlContainer row = new HtmlContainer("tr");
        texts.forEach(text -> {
            HtmlContainer each = new HtmlContainer(cell);
            each.setText(text);
            if (cell.equals("th")) {
                each.getElement().setAttribute("scope", "col");
            }
            row.add(each);
        });
        return row;
    }

    private Component totals(Invoice invoice) {
        Div totals = new Div();
        totals.addClassNames("etb-invoice-totals", "etb-num");
        totals.add(sum("invoices.net", money(invoice.net())));
        invoice.vats().stream()
                .filter(rate -> rate.rate() > 0)
                .forEach(rate -> totals.add(sum(
                        getTranslation("invoices.vat", percent(rate.rate()), money(rate.net())),
                        money(rate.vat()),
                        false)));
        boolean credit = invoice.summary().kind() == InvoiceKind.CREDIT_NOTE;
        totals.add(sum(
                getTranslation(credit ? "invoices.given-back" : "invoices.gross"),
                money(invoice.summary().gross()),
                true));
        return totals;
    }

    private Component sum(String key, String amount) {
        return sum(getTranslation(key), amount, false);
    }

    private static Component sum(String words, String amount, boolean last) {
        Div row = new Div(new Span(words), new Span(amount));
        row.setClassName("etb-strong", last);
        return row;
    }

    private Component foot(Invoice invoice) {
        List<String> said = new ArrayList<>();
        if (invoice.vatMention() != null) {
            said.add(invoice.vatMention());
        }
        if (invoice.reason() != null) {
            said.add(getTranslation("invoices.reason", invoice.reason()));
        }
        if (invoice.vatOnDebits()) {
            said.add(getTranslation("invoices.on-debits"));
        }
        if (invoice.summary().kind() == InvoiceKind.INVOICE) {
            said.add(getTranslation("invoices.pays." + invoice.paysBy().name()));
            if (invoice.paysBy() == PaysBy.TRANSFER && invoice.seller().iban() != null) {
                said.add(getTranslation(
                        "invoices.iban",
                        invoice.seller().iban(),
                        Objects.requireNonNullElse(invoice.seller().bic(), ""),
                        invoice.summary().number()));
            }
            if (invoice.customer().siren() != null) {
                said.add(getTranslation("invoices.late"));
            }
        }
        Div foot = new Div();
        foot.addClassNames("etb-invoice-foot", "etb-s13", "etb-sec");
        said.forEach(sentence -> foot.add(new Paragraph(sentence)));
        return foot;
    }

    private String money(Money money) {
        return getTranslation("invoicing.money", money);
    }

    private String percent(int basisPoints) {
        return getTranslation("invoices.percent", BigDecimal.valueOf(basisPoints, 2));
    }
}
