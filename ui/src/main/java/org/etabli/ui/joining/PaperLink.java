package org.etabli.ui.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.joining.Reviews.Paper;
import org.etabli.ui.shell.Icon;

/** A supporting document to be looked at; whatever it holds, it runs nothing. */
final class PaperLink extends Anchor {

    private static final long serialVersionUID = 1L;

    PaperLink(String name, SerializableSupplier<Paper> paper) {
        setHref(
                DownloadHandler.fromInputStream(asked -> {
                    Paper read = paper.get();
                    asked.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    asked.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    String ending = read.type().substring(read.type().indexOf('/') + 1);
                    return new DownloadResponse(
                            new ByteArrayInputStream(read.content()),
                            name + "." + ending,
                            read.type(),
                            read.content().length);
                }),
                AttachmentType.DOWNLOAD);
        add(new Icon("download"), new Span(getTranslation("signups.paper")));
        addClassName("etb-btn");
    }
}
