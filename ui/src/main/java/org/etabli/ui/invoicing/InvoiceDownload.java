package org.etabli.ui.invoicing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.etabli.billing.document.InvoiceFile;
import org.etabli.billing.document.InvoiceFiles;
import org.etabli.kernel.InvoiceId;
import org.etabli.ui.shell.Icon;
import org.etabli.ui.shell.SignedIn;

/** A document as a file, written when the link is followed. */
public final class InvoiceDownload extends Anchor {

    private static final long serialVersionUID = 1L;

    public InvoiceDownload(InvoiceFiles files, SignedIn signedIn, InvoiceId id) {
        Locale reader = getLocale();
        setHref(
                DownloadHandler.fromInputStream(asked -> {
                    InvoiceFile file = files.pdf(signedIn.caller(), id, reader);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.mediaType(),
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD);
        add(new Icon("download"), new Span(getTranslation("invoices.download")));
        addClassName("etb-btn");
    }
}
