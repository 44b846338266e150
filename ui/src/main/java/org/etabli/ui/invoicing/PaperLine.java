package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.kernel.BillingRunId;
import org.etabli.ui.shell.Icon;

/** How many invoices of a run no mail brings, and all of them as one file for the printer. */
final class PaperLine extends Div {

    private static final long serialVersionUID = 1L;

    PaperLine(RunDesk desk, BillingRunId run, int count) {
        Span about = new Span(getTranslation("invoicing.paper", count));
        about.addClassNames("etb-sec", "etb-s13", "etb-grow");
        Anchor all = new Anchor(
                DownloadHandler.fromInputStream(asked -> {
                    InvoiceFile file = desk.paper(run);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.mediaType(),
                            file.content().length);
                }),
                "");
        all.setTarget("_blank");
        all.add(new Icon("download"), new Span(getTranslation("invoicing.paper.print", count)));
        all.addClassName("etb-btn");
        add(about, all);
        addClassNames("etb-row", "etb-between", "etb-run-paper");
    }
}
