package org.etabli.ui.books;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.etabli.billing.books.BookEntries;
import org.etabli.billing.books.BookedEntry;
import org.etabli.billing.books.JournalKind;
import org.etabli.kernel.Days;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Calendars;
import org.etabli.ui.component.EmptyState;
import org.etabli.ui.shell.Page;
import org.jspecify.annotations.Nullable;

/** The journal by days and kind beside its closures, its proof and the files to take away. */
@Route("books")
@Menu(order = 44, icon = "scale", title = "books.menu")
@RolesAllowed({"MANAGER", "ACCOUNTANT"})
class BooksView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    static final int ROWS = 40;

    private final transient BooksDesk desk;
    private final DatePicker first = Calendars.picker(getTranslation("books.from"));
    private final DatePicker last = Calendars.picker(getTranslation("books.until"));
    private final Select<JournalKind> journal = new Select<>();
    private final EntryList list = new EntryList(this::more);
    private final Div side = new Div();

    private transient @Nullable OperatorId operator;
    private @Nullable ExportsCard exports;
    private long shown;

    BooksView(BooksDesk desk) {
        super("books.menu");
        this.desk = desk;
        addClassName("etb-books");
        side.addClassName("etb-books-side");
        journal.setLabel(getTranslation("books.journal"));
        journal.setItems(JournalKind.values());
        journal.setEmptySelectionAllowed(true);
        journal.setEmptySelectionCaption(getTranslation("books.journal.all"));
        journal.setItemLabelGenerator(
                kind -> getTranslation(kind == null ? "books.journal.all" : "books.journal." + kind));
        journal.addValueChangeListener(chosen -> show());
        first.addValueChangeListener(chosen -> show());
        last.addValueChangeListener(chosen -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        operator = desk.operator().orElse(null);
        if (operator == null) {
            add(new EmptyState("scale", getTranslation("books.no-operator")));
            return;
        }
        LocalDate today = desk.today(operator);
        last.setValue(today);
        first.setValue(today.withDayOfMonth(1).minusMonths(1));
        Div filters = new Div(first, last, journal);
        filters.addClassName("etb-books-filters");
        Div main = new Div(filters, list);
        main.addClassNames("etb-card", "etb-flush", "etb-books-main");
        exports = new ExportsCard(desk, operator, this::days);
        side.removeAll();
        side.add(new ChainCard(desk, operator), exports, new ClosuresCard(desk, operator));
        add(main, side);
        show();
    }

    /** What was cleared stays open on its side; an end before the start is the start's own day. */
    private Days days() {
        LocalDate until = last.getValue() == null ? desk.today(Objects.requireNonNull(operator)) : last.getValue();
        LocalDate from = first.getValue() == null ? until.withDayOfYear(1) : first.getValue();
        return new Days(from, until.isBefore(from) ? from : until);
    }

    private void show() {
        if (operator == null || exports == null) {
            return;
        }
        list.show(entries(0), sum());
        exports.show();
    }

    private void more() {
        list.append(entries(shown), sum().count());
    }

    private List<BookedEntry> entries(long offset) {
        List<BookedEntry> found =
                desk.entries(Objects.requireNonNull(operator), days(), journal.getValue(), offset, ROWS);
        shown = offset + found.size();
        return found;
    }

    private BookEntries.Sum sum() {
        return desk.sum(Objects.requireNonNull(operator), days(), journal.getValue());
    }
}
