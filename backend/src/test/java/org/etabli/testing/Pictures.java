package org.etabli.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to upload. */
public final class Pictures {

    private Pictures() {}

    /** Black. @param format {@code png}, {@code jpeg} or {@code gif} */
    public static byte[] plain(String format, int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    /** A wide drawing on a transparent ground. */
    public static byte[] logo() {
        BufferedImage drawn = new BufferedImage(960, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0x8a1c5b));
        canvas.fillOval(20, 20, 200, 200);
        canvas.fillRoundRect(260, 70, 660, 100, 50, 50);
        canvas.dispose();
        return written(drawn, "png");
    }

    private static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
