package org.etabli.ui.books;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.etabli.billing.books.BookEntries;
import org.etabli.billing.books.BookedEntry;
import org.etabli.billing.books.JournalKind;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.component.Words;
import org.joda.money.Money;

/** Entries of the journal, the latest first, each with its two sides. */
final class EntryList extends Div {

    private static final long serialVersionUID = 1L;
    private final Command more;
    private final Div rows = new Div();

    EntryList(Command more) {
        this.more = more;
        addClassName("etb-books-list");
        rows.getElement().setAttribute("role", "list");
    }

    /** From the first entry on. */
    void show(List<BookedEntry> entries, BookEntries.Sum sum) {
        removeAll();
        rows.removeAll();
        if (entries.isEmpty()) {
            add(new EmptyState("scale", getTranslation("books.no-entries")));
            return;
        }
        Span total = new Span(getTranslation("books.sum", sum.count(), sum.amount()));
        Div head = new Div(total, heading("books.debit"), heading("books.credit"));
        head.addClassNames("etb-s13", "etb-sec", "etb-books-sum");
        add(head, rows);
        append(entries, sum.count());
    }

    void append(List<BookedEntry> entries, long ofAll) {
        entries.forEach(entry -> rows.add(row(entry)));
        getChildren().filter(Button.class::isInstance).toList().forEach(old -> remove(old));
        if (rows.getComponentCount() < ofAll) {
            Button next = new Button(getTranslation("books.more"), click -> more.execute());
            next.addThemeNames("tertiary");
            add(next);
        }
    }

    /** For the eye only: each amount says its side by itself. */
    private Span heading(String key) {
        Span heading = new Span(getTranslation(key));
        heading.getElement().setAttribute("aria-hidden", "true");
        return heading;
    }

    private Component row(BookedEntry entry) {
        Span number = new Span(getTranslation("books.number", entry.number()));
        number.addClassNames("etb-s13", "etb-sec", "etb-num");
        Span about = new Span(getTranslation("books.journal." + entry.journal()) + " · " + Words.date(entry.on()));
        about.addClassNames("etb-s13", "etb-sec", "etb-grow");
        HtmlContainer label = label(entry);
        label.addClassNames("etb-medium", "etb-ell");
        Div first = new Div(label);
        Div second = new Div(about, number);
        first.addClassName("etb-row");
        second.addClassName("etb-row");
        Div row = new Div(first, second);
        entry.lines().forEach(line -> row.add(line(line)));
        row.addClassName("etb-books-entry");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    /** An invoice is one click away. */
    private static HtmlContainer label(BookedEntry entry) {
        return entry.journal() == JournalKind.SALES
                ? new Anchor("invoices/" + entry.documentId(), entry.label())
                : new Span(entry.label());
    }

    private Component line(BookedEntry.Line line) {
        Span account = new Span(line.account());
        account.addClassNames("etb-num", "etb-sec");
        Span name = new Span(line.customer() == null ? line.accountLabel() : line.customer());
        name.addClassName("etb-ell");
        Div row = new Div(account, name, side("books.debit", line.debit()), side("books.credit", line.credit()));
        row.addClassNames("etb-books-line", "etb-s13");
        return row;
    }

    private Span side(String word, Money amount) {
        Span side = new Span(amount.isZero() ? "" : getTranslation("payments.money", amount));
        side.addClassName("etb-num");
        if (!amount.isZero()) {
            side.getElement().setAttribute("title", getTranslation(word));
            side.getElement().setAttribute("aria-label", getTranslation(word) + " " + side.getText());
            side.getElement().setAttribute("role", "img");
        }
        return side;
    }
}
