package org.etabli.notice;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004, error correction M) as a picture that mail programs show. */
final class QrPicture {

    /** How the letter's page refers to it. */
    static final String CID = "code@etabli";

    /** Modules kept white around it, as the standard asks. */
    private static final int QUIET = 4;

    private static final int PIXELS = 6;
    private static final int WHITE = 0xffffff;

    private QrPicture() {}

    static byte[] png(String content) {
        ByteMatrix modules = modules(content);
        int side = (modules.getWidth() + 2 * QUIET) * PIXELS;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, isDark(modules, x / PIXELS - QUIET, y / PIXELS - QUIET) ? 0 : WHITE);
            }
        }
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(content, tooLong);
        }
    }
}
