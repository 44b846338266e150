package org.etabli.ui.payment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etabli.billing.OpenInvoice;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.Suggestion;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.component.FieldErrors;
import org.etabli.ui.component.Words;
import org.joda.money.Money;

/** Asks which invoices a movement pays: the likeliest first, others by search; none is chosen before somebody does. */
final class MatchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FieldErrors errors = new FieldErrors();
    private final transient Money whole;
    private final Map<InvoiceId, PartRow> rows = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Span left = new Span();
    private final Button match;
    private final SerializableFunction<String, List<OpenInvoice>> find;

    MatchDialog(
            BankLine line,
            List<Suggestion> suggestions,
            SerializableFunction<String, List<OpenInvoice>> find,
            SerializableConsumer<Map<InvoiceId, Money>> decide) {
        whole = line.amount();
        this.find = find;
        setHeaderTitle(getTranslation("bank.dialog", line.amount()));
        setWidth("min(560px, 100vw - 32px)");
        Paragraph about = new Paragraph(getTranslation(
                "bank.dialog.about",
                line.counterparty() == null ? getTranslation("bank.nameless") : line.counterparty(),
                Words.date(line.bookedOn()),
                line.remittance() == null ? "" : line.remittance()));
        about.addClassNames("etb-sec", "etb-s13");
        list.addClassName("etb-bank-parts");
        list.getElement().setAttribute("role", "list");
        suggestions.forEach(each ->
                row(each.invoice(), each.number(), each.customer(), Words.date(each.dueOn()), each.open(), each.why()));
        if (suggestions.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("bank.no-suggestion"));
            none.addClassNames("etb-sec", "etb-s13");
            list.add(none);
        }
        left.addClassNames("etb-medium", "etb-num");
        left.getElement().setAttribute("role", "status");
        Div form = new Div(about, list, search(), left);
        form.addClassNames("etb-form", "etb-form-part");
        add(form);
        match = new Button(getTranslation("bank.match"), click -> {
            if (errors.accept(() -> decide.accept(parts()))) {
                close();
            }
        });
        match.addThemeVariants(ButtonVariant.PRIMARY);
        match.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("settings.cancel"), click -> close()), match);
        count();
    }

    private TextField search() {
        TextField search = new TextField(getTranslation("bank.other"));
        search.setPlaceholder(getTranslation("payments.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            if (!typed.getValue().isBlank()) {
                find.apply(typed.getValue())
                        .forEach(each -> row(
                                each.invoice(),
                                each.number(),
                                each.customer(),
                                Words.date(each.dueOn()),
                                each.open(),
                                Set.of()));
            }
        });
        return search;
    }

    private void row(
            InvoiceId invoice, String number, String customer, String due, Money open, Set<Suggestion.Why> why) {
        if (!rows.containsKey(invoice) && open.getCurrencyUnit().equals(whole.getCurrencyUnit())) {
            PartRow row = new PartRow(getTranslation("bank.candidate", number, customer, due, open), open, why);
            row.whenChosen(() -> row.fill(rest()));
            row.whenChanged(this::count);
            rows.put(invoice, row);
            list.add(row);
        }
    }

    private Money rest() {
        return rows.values().stream().map(PartRow::part).reduce(whole, Money::minus);
    }

    private void count() {
        Money rest = rest();
        left.setText(rest.isZero() ? getTranslation("bank.all") : getTranslation("bank.rest", rest));
        match.setEnabled(rest.isZero());
    }

    private Map<InvoiceId, Money> parts() {
        Map<InvoiceId, Money> parts = new LinkedHashMap<>();
        rows.forEach((invoice, row) -> {
            if (row.part().isPositive()) {
                parts.put(invoice, row.part());
            }
        });
        return parts;
    }
}
