package org.etabli.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands a calendar entry to the reader's own calendar program. */
public final class CalendarLink extends Anchor {

    private static final long serialVersionUID = 1L;
    private static final String ICALENDAR = "text/calendar; charset=utf-8";

    /** @param entry an iCalendar stream (RFC 5545), asked for when the link is followed */
    public CalendarLink(Supplier<Optional<String>> entry, String words) {
        super(
                DownloadHandler.fromInputStream(download -> entry.get()
                        .map(CalendarLink::response)
                        .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND.getCode()))),
                AttachmentType.DOWNLOAD,
                words);
    }

    private static DownloadResponse response(String calendar) {
        byte[] bytes = calendar.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), "etabli.ics", ICALENDAR, bytes.length);
    }
}
