package org.etabli.ui.dashboard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadCallback;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Gives out what is on the screen as a file. */
final class DashboardDownload implements InputStreamDownloadCallback {

    private static final long serialVersionUID = 1L;
    private final Shown shown;

    DashboardDownload(Shown shown) {
        this.shown = shown;
    }

    @Override
    public DownloadResponse complete(DownloadEvent event) {
        UI ui = event.getUI();
        AtomicReference<byte[]> bytes = new AtomicReference<>(new byte[0]);
        AtomicReference<String> name = new AtomicReference<>("");
        ui.accessSynchronously(() -> {
            DashboardCsv csv = new DashboardCsv(ui, ui.getLocale());
            shown.writeTo(csv);
            bytes.set(csv.text().getBytes(StandardCharsets.UTF_8));
            name.set(ui.getTranslation("dashboard.csv.file"));
        });
        byte[] content = Objects.requireNonNull(bytes.get());
        return new DownloadResponse(
                new ByteArrayInputStream(content), name.get(), "text/csv;charset=utf-8", content.length);
    }
}
