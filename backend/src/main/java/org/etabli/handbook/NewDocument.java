package org.etabli.handbook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.etabli.handbook.Handbook.Document.Kind;
import org.etabli.kernel.DocumentId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A document to be added: a link, or a file.
 *
 * @param id made by the form: sent twice, it is one
 * @param link http or https, or null for a file
 * @param file PDF of {@link #LARGEST} bytes at most, told by how it begins; empty for a link
 */
public record NewDocument(
        DocumentId id, Kind kind, String title, @Nullable String link, byte[] file) {

    /** Bytes of a file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** @throws InvalidInputException naming the field that does not fit */
    public NewDocument {
        Input.chosen("kind", kind);
        title = Input.text("title", title, 120);
        link = Input.optional("link", link, 500);
        if (file.length == 0 && link == null) {
            throw new InvalidInputException("link", "link-or-file");
        }
        if (file.length > 0) {
            link = null;
            mustBePdf(file);
        } else {
            mustBeWeb(link);
        }
    }

    private static void mustBePdf(byte[] file) {
        if (file.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        if (file.length <= PDF.length || !Arrays.equals(file, 0, PDF.length, PDF, 0, PDF.length)) {
            throw new InvalidInputException("file", "not-a-pdf");
        }
    }

    private static void mustBeWeb(@Nullable String link) {
        try {
            URI address = URI.create(String.valueOf(link));
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new InvalidInputException("link", "not-a-link");
    }
}
