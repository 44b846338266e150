package org.etabli.gallery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.etabli.kernel.ProjectFileId;
import org.etabli.kernel.VenueId;
import org.etabli.testing.Pictures;
import org.jspecify.annotations.Nullable;

/** A lamp, and what could be sent instead. */
final class GallerySamples {

    static final byte[] DRAWING =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

    private GallerySamples() {}

    static ProjectDraft aLamp(VenueId venue, String title, @Nullable Licence licence, MachineUsed... machines) {
        return new ProjectDraft(
                venue,
                title,
                "Une lampe qui se plie.",
                "Découper.\n\nPlier.",
                licence,
                Arrays.asList(machines),
                List.of(new MaterialUsed("Contreplaqué 3 mm", new BigDecimal("2"), "plaques")));
    }

    static NewFile file(String name, byte[] content) {
        return new NewFile(ProjectFileId.next(), name, content);
    }

    static byte[] picture() {
        return Pictures.plain("png", 40, 30);
    }

    /** Name, content, name, content. */
    static byte[] zip(Object... entries) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int at = 0; at < entries.length; at += 2) {
                    zip.putNextEntry(new ZipEntry((String) entries[at]));
                    zip.write(
                            entries[at + 1] instanceof byte[] content
                                    ? content
                                    : ((String) entries[at + 1]).getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
