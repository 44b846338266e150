package org.etabli.ui.books;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.etabli.billing.ClosingOutcome;
import org.etabli.billing.Closure;
import org.etabli.billing.ClosureKind;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Notices;
import org.etabli.ui.component.Words;

/** What is closed, with its totals, and the month or year that is to be closed next. */
final class ClosuresCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 5;
    private static final int MONTHS = 6;
    private static final int YEARS = 3;

    private final transient BooksDesk desk;
    private final transient OperatorId operator;

    ClosuresCard(BooksDesk desk, OperatorId operator) {
        this.desk = desk;
        this.operator = operator;
        addClassName("etb-card");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("books.closures")));
        Paragraph about = new Paragraph(getTranslation("books.closures.about"));
        about.addClassNames("etb-s13", "etb-sec");
        add(about);
        part(ClosureKind.YEAR, YEARS);
        part(ClosureKind.MONTH, MONTHS);
        part(ClosureKind.DAY, DAYS);
    }

    private void part(ClosureKind kind, int most) {
        add(new H3(getTranslation("books.closures." + kind)));
        if (kind != ClosureKind.DAY) {
            desk.next(operator, kind).ifPresent(day -> add(open(kind, day)));
        }
        List<Closure> known = desk.closures(operator, kind, most);
        known.forEach(each -> add(row(each)));
        if (known.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("books.closures.none." + kind));
            none.addClassNames("etb-s13", "etb-sec");
            add(none);
        }
    }

    private Component open(ClosureKind kind, LocalDate day) {
        Span name = new Span(name(kind, day));
        name.addClassNames("etb-medium", "etb-grow");
        Div row = new Div(name);
        if (desk.isOver(operator, kind, day)) {
            Button close = new Button(getTranslation("books.close"), click -> ask(kind, day));
            close.addThemeNames("small");
            close.setAriaLabel(getTranslation("books.close.what", name(kind, day)));
            row.add(close);
        } else {
            Span running = new Span(getTranslation("books.closures.running"));
            running.addClassNames("etb-s13", "etb-sec");
            row.add(running);
        }
        row.addClassNames("etb-row", "etb-books-closure");
        return row;
    }

    private Component row(Closure closure) {
        String name = name(closure.kind(), closure.firstDay());
        Span when = new Span(name);
        when.addClassNames("etb-medium", "etb-grow");
        BooksDownload archive =
                new BooksDownload(getTranslation("books.archive"), () -> desk.archive(operator, closure));
        archive.setAriaLabel(getTranslation("books.archive.what", name));
        archive.addClassName("etb-s13");
        Div first = new Div(when, archive);
        first.addClassName("etb-row");
        Span period = new Span(getTranslation("books.closures.period", closure.sales(), closure.receipts()));
        Span all = new Span(getTranslation("books.closures.perpetual", closure.allSales(), closure.allReceipts()));
        period.addClassNames("etb-s13", "etb-num");
        all.addClassNames("etb-s13", "etb-sec", "etb-num");
        Div row = new Div(first, period, all);
        row.addClassName("etb-books-closure");
        return row;
    }

    private String name(ClosureKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> Words.date(day);
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", getLocale()).format(day);
            case YEAR -> Integer.toString(day.getYear());
        };
    }

    private void ask(ClosureKind kind, LocalDate day) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation("books.close.title", name(kind, day)));
        ask.setText(getTranslation("books.close.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("settings.cancel"));
        ask.setConfirmText(getTranslation("books.close.confirm"));
        ask.addConfirmListener(confirmed -> close(kind, day));
        ask.open();
    }

    private void close(ClosureKind kind, LocalDate day) {
        switch (desk.close(operator, kind, day)) {
            case ClosingOutcome.Closed(var closure) ->
                Notices.done(getTranslation("books.closed", name(kind, closure.firstDay()), closure.sales()));
            case ClosingOutcome.Refused(var refusal) -> Notices.refused(refusal);
        }
        show();
    }
}
