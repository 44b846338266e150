package org.etabli.ui.component;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Svg;

/** A QR code (ISO/IEC 18004, error correction M) as a drawing that prints sharp at any size. */
public final class QrCode extends Svg {

    private static final long serialVersionUID = 1L;

    /** Modules kept white around it, as the standard asks. */
    private static final int QUIET = 4;

    /** @param words what the code is for, to who does not see it */
    public QrCode(String content, String words) {
        super(draw(content));
        addClassName("etb-qr");
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    }

    /** The drawing alone, for a page outside of the screens. */
    public static String draw(String content) {
        ByteMatrix modules = modules(content);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(side, path);
    }

    private static ByteMatrix modules(String content) {
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(content, tooLong);
        }
    }
}
