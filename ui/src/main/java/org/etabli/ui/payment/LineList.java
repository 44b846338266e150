package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.etabli.billing.bank.BankLine;
import org.etabli.billing.bank.LineState;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;
import org.etabli.ui.shell.Icon;

/** Movements of the account, each with what can be done about it. */
final class LineList extends Div {

    private static final long serialVersionUID = 1L;

    /** What a person may decide about a movement. */
    interface Deeds extends Serializable {
        void match(BankLine line);

        void notOurs(BankLine line);

        void undo(BankLine line);
    }

    private final Deeds deeds;

    LineList(Deeds deeds) {
        this.deeds = deeds;
        addClassName("etb-pay-list");
    }

    void show(List<BankLine> lines, LineState state) {
        removeAll();
        if (lines.isEmpty()) {
            add(new EmptyState("check-circle", getTranslation("bank.none." + state.name())));
            return;
        }
        Div list = new Div(lines.stream().map(this::row).toArray(Component[]::new));
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("bank.state." + state.name()));
        add(list);
        if (lines.size() == BankDesk.ROWS) {
            Span more = new Span(getTranslation("bank.more", BankDesk.ROWS));
            more.addClassNames("etb-sec", "etb-s13", "etb-pay-more");
            add(more);
        }
    }

    private Component row(BankLine line) {
        Span day = new Span(Words.date(line.bookedOn()));
        day.addClassNames("etb-s13", "etb-sec", "etb-num", "etb-bank-day");
        Span who = new Span(name(line));
        who.addClassNames("etb-medium", "etb-ell", "etb-pay-name");
        Div about = new Div();
        about.addClassNames("etb-s13", "etb-sec", "etb-pay-about");
        if (line.remittance() != null && line.counterparty() != null) {
            about.add(new Span(line.remittance()));
        }
        line.payments()
                .forEach(payment -> about.add(new Span(getTranslation(
                        "bank.paid",
                        payment.number(),
                        payment.payer(),
                        payment.invoices().stream().collect(Collectors.joining(", ")),
                        payment.invoices().size()))));
        if (line.returnCode() != null) {
            about.add(returned(line));
        }
        if (line.basis() != null) {
            about.add(new Span(getTranslation("bank.basis." + line.basis())));
        }
        Span amount = new Span(getTranslation(
                "payments.money",
                line.incoming() ? line.amount() : line.amount().negated()));
        amount.addClassNames("etb-num", "etb-strong", "etb-pay-sum");
        Div row = new Div(day, who, about, amount, deeds(line));
        row.addClassNames("etb-pay-row", "etb-bank-row");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String name(BankLine line) {
        if (line.batch()) {
            return getTranslation("bank.batch");
        }
        return line.about().orElseGet(() -> getTranslation("bank.nameless"));
    }

    private Component returned(BankLine line) {
        Span why = new Span(new Icon("warning"), new Span(ReturnWords.of(this, line.returnCode())));
        why.addClassNames("etb-pay-late", "etb-bank-why");
        return why;
    }

    private Div deeds(BankLine line) {
        Div deeds = new Div();
        deeds.addClassNames("etb-pay-do", "etb-row");
        if (line.state() == LineState.OPEN) {
            if (line.incoming()) {
                deeds.add(button("bank.match", line, () -> this.deeds.match(line)));
            }
            deeds.add(button("bank.not-ours", line, () -> this.deeds.notOurs(line)));
        } else if (line.canBeUndone()) {
            deeds.add(button("bank.undo", line, () -> this.deeds.undo(line)));
        }
        return deeds;
    }

    private Button button(String key, BankLine line, Command deed) {
        Button button = new Button(getTranslation(key), click -> deed.execute());
        button.addThemeNames("small");
        if (!key.equals("bank.match")) {
            button.addThemeNames("tertiary");
        }
        button.setAriaLabel(getTranslation(key + ".for", name(line), line.amount()));
        return button;
    }
}
