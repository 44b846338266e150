package org.etabli.ui.books;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.books.BooksTable;
import org.etabli.kernel.Days;
import org.etabli.kernel.OperatorId;
import org.etabli.ui.component.Words;

/** Files of the days that the journal shows. */
final class ExportsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient BooksDesk desk;
    private final transient OperatorId operator;
    private final SerializableSupplier<Days> chosen;

    ExportsCard(BooksDesk desk, OperatorId operator, SerializableSupplier<Days> chosen) {
        this.desk = desk;
        this.operator = operator;
        this.chosen = chosen;
        addClassNames("etb-card", "etb-books-exports");
        show();
    }

    void show() {
        removeAll();
        Days days = chosen.get();
        Locale reader = getLocale();
        Paragraph about =
                new Paragraph(getTranslation("books.exports.about", Words.date(days.first()), Words.date(days.last())));
        about.addClassNames("etb-s13", "etb-sec");
        add(new H2(getTranslation("books.exports")), about);
        if (desk.hasSiren(operator)) {
            add(new BooksDownload(getTranslation("books.exports.fec"), () -> desk.fec(operator, chosen.get())));
        } else {
            Paragraph missing = new Paragraph(getTranslation("books.exports.no-siren"));
            missing.addClassNames("etb-s13", "etb-sec");
            add(missing);
        }
        List.of(BooksTable.JOURNAL, BooksTable.INVOICES, BooksTable.PAYMENTS, BooksTable.CLOSURES)
                .forEach(table -> add(new BooksDownload(
                        getTranslation("books.exports." + table), () -> desk.csv(operator, table, chosen.get()))));
        add(new BooksDownload(getTranslation("books.exports.attestation"), () -> desk.attestation(operator, reader)));
        Paragraph note = new Paragraph(getTranslation("books.exports.note"));
        note.addClassNames("etb-s13", "etb-sec");
        add(note);
    }
}
