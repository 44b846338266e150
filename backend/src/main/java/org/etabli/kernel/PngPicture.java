package org.etabli.kernel;

import java.util.Base64;

/** A picture as PNG; {@code width} and {@code height} in pixels. */
public record PngPicture(byte[] content, int width, int height) {

    /** An address that holds the picture itself (RFC 2397). */
    public String dataAddress() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(content);
    }

    /** As large as fits into a frame; both in the frame's unit. */
    public Size within(int widest, int highest) {
        return (long) width * highest > (long) height * widest
                ? new Size(widest, share(widest, height, width))
                : new Size(share(highest, width, height), highest);
    }

    /** Rounded, one at least. */
    private static int share(int of, int part, int whole) {
        return Math.max(1, (of * part + whole / 2) / whole);
    }

    public record Size(int width, int height) {}
}
