package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.component.WrittenFile;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.SignedIn;

/** A document as a file, written when the link is followed. */
public final class InvoiceDownload extends Anchor {

    private static final long serialVersionUID = 1L;

    public InvoiceDownload(InvoiceFiles files, SignedIn signedIn, InvoiceId id) {
        Locale reader = getLocale();
        setHref(WrittenFile.of(() -> files.pdf(signedIn.caller(), id, reader)), AttachmentType.DOWNLOAD);
        add(new Icon("download"), new Span(getTranslation("invoices.download")));
        addClassName("etb-btn");
    }
}
