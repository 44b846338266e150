package org.etabli.ui.books;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.billing.books.BooksFile;
import org.etabli.ui.shell.Icon;

/** A file of the books, written when the link is followed. */
final class BooksDownload extends Anchor {

    private static final long serialVersionUID = 1L;

    BooksDownload(String word, SerializableSupplier<BooksFile> written) {
        setHref(
                DownloadHandler.fromInputStream(asked -> {
                    BooksFile file = written.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.mediaType(),
                            file.content().length);
                }),
                AttachmentType.DOWNLOAD);
        add(new Icon("download"), new Span(word));
        addClassName("etb-books-file");
    }
}
