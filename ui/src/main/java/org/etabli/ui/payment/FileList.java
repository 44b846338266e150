package org.etabli.ui.payment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.etabli.billing.bank.ImportedFile;
import org.etabli.ui.component.Words;

/** The latest files of the bank, and what is left to do of each. */
final class FileList extends Div {

    private static final long serialVersionUID = 1L;

    FileList() {
        addClassName("etb-card");
    }

    void show(List<ImportedFile> files) {
        removeAll();
        add(new H2(getTranslation("bank.files")));
        if (files.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("bank.files.none"));
            none.addClassNames("etb-sec", "etb-s13");
            add(none);
        }
        files.forEach(file -> add(row(file)));
    }

    private Component row(ImportedFile file) {
        LocalDate last = file.lastOn();
        Span name = new Span(
                getTranslation("bank.kind." + file.kind().name(), Words.date(last == null ? file.importedOn() : last)));
        name.addClassNames("etb-medium", "etb-grow", "etb-ell");
        Span open = new Span(getTranslation("bank.file.open", file.open()));
        open.addClassName("etb-s13");
        Div first = new Div(name, open);
        first.addClassName("etb-row");
        Span about = new Span(getTranslation("bank.file.about", file.lines(), file.returned(), file.unknown()));
        about.addClassNames("etb-s13", "etb-sec");
        Div row = new Div(first, about);
        row.addClassName("etb-pay-paid");
        return row;
    }
}
