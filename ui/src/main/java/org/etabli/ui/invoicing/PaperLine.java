package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.etabli.kernel.BillingRunId;
import org.etabli.ui.component.WrittenFile;
import org.etabli.ui.shell.Icon;

/** How many invoices of a run no mail brings, and all of them as one file for the printer. */
final class PaperLine extends Div {

    private static final long serialVersionUID = 1L;

    PaperLine(RunDesk desk, BillingRunId run, int count) {
        Span about = new Span(getTranslation("invoicing.paper", count));
        about.addClassNames("etb-sec", "etb-s13", "etb-grow");
        Anchor all = new Anchor(WrittenFile.of(() -> desk.paper(run)), "");
        all.setTarget("_blank");
        all.add(new Icon("download"), new Span(getTranslation("invoicing.paper.print", count)));
        all.addClassName("etb-btn");
        add(about, all);
        addClassNames("etb-row", "etb-between", "etb-run-paper");
    }
}
