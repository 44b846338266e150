package org.etabli.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * Sets a page in HTML as tagged PDF/A. Everything it needs is in the application: the font (Instrument Sans, its figures
 * all of one width; Liberation Sans for the letters that it lacks) and the colour profile; nothing is loaded from elsewhere.
 */
public final class Typesetter {

    private static final String FAMILY = "Instrument Sans";
    private static final String OTHER_LETTERS = "Liberation Sans"; // Greek, Cyrillic, Hebrew; comes with PDFBox

    private final Map<Integer, byte[]> fonts = Map.of(
            400, resource("InstrumentSans-Regular.ttf"),
            500, resource("InstrumentSans-Medium.ttf"),
            600, resource("InstrumentSans-SemiBold.ttf"));
    private final byte[] otherLetters = read("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param html well-formed, with its style in it */
    public byte[] print(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        fonts.forEach((weight, font) ->
                builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, FontStyle.NORMAL, true));
        builder.useFont(() -> new ByteArrayInputStream(otherLetters), OTHER_LETTERS, 400, FontStyle.NORMAL, true);
        builder.withProducer("Établi");
        builder.withHtmlContent(html, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            builder.toStream(pdf);
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return pdf.toByteArray();
    }

    /** A file of the application's own documents, for instance a style sheet or the logo. */
    public static byte[] resource(String name) {
        return read("/documents/" + name);
    }

    private static byte[] read(String path) {
        try (InputStream found = Typesetter.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(found, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
