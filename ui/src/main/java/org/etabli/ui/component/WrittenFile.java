package org.etabli.ui.component;

import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.billing.document.InvoiceFile;

/** A file that is written when its link is followed. */
public final class WrittenFile {

    private WrittenFile() {}

    public static DownloadHandler of(SerializableSupplier<InvoiceFile> written) {
        return DownloadHandler.fromInputStream(asked -> {
            InvoiceFile file = written.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        });
    }
}
