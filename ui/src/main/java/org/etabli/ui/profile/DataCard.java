package org.etabli.ui.profile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.etabli.ui.shell.Icon;

/** All her data in one file. */
final class DataCard extends Section {

    private static final long serialVersionUID = 1L;

    DataCard(OwnAccount account) {
        super("data");
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(asked -> {
                    byte[] zip = account.data();
                    return new DownloadResponse(
                            new ByteArrayInputStream(zip), "etabli.zip", "application/zip", zip.length);
                }),
                AttachmentType.DOWNLOAD,
                "");
        download.add(new Icon("download"), new Span(getTranslation("profile.data.download")));
        download.addClassName("etb-btn");
        add(download);
    }
}
