package org.etabli.kernel;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a picture of moderate size from an uploaded PNG or JPEG, known by what it holds and not by its name. Drawing it
 * anew, on white, leaves behind whatever else the file carried: where a photograph was taken, comments, things hidden after
 * its end.
 */
public final class PictureReader {

    /** Bytes of an uploaded picture. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_SIDE = 1_200;
    private static final long MOST_PIXELS = 40_000_000;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private PictureReader() {}

    /**
     * As JPEG.
     *
     * @throws InvalidInputException naming the field {@code file}, when it is too large or no picture
     */
    public static byte[] read(byte[] content) {
        return written(drawn(content, LONGEST_SIDE), "jpeg");
    }

    /**
     * As PNG, which keeps sharp edges sharp.
     *
     * @param longestSide in pixels
     * @throws InvalidInputException naming the field {@code file}, when it is too large or no picture
     */
    public static PngPicture readSharp(byte[] content, int longestSide) {
        BufferedImage drawn = drawn(content, longestSide);
        return new PngPicture(written(drawn, "png"), drawn.getWidth(), drawn.getHeight());
    }

    private static BufferedImage drawn(byte[] content, int longestSide) {
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new InvalidInputException("file", "not-a-picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return drawn(reader, longestSide);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new InvalidInputException("file", "not-a-picture");
        }
    }

    private static BufferedImage drawn(ImageReader reader, int longestSide) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new InvalidInputException("file", "not-a-picture");
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new InvalidInputException("file", "picture-too-large", MOST_PIXELS / 1_000_000);
        }
        double scale = Math.min(1, (double) longestSide / Math.max(width, height));
        int drawnWidth = Math.max(1, (int) Math.round(width * scale));
        int drawnHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage drawn = new BufferedImage(drawnWidth, drawnHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(reader.read(0), 0, 0, drawnWidth, drawnHeight, Color.WHITE, null);
        canvas.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage drawn, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
