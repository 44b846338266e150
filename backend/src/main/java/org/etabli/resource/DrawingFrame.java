package org.etabli.resource;

import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.kernel.InvalidInputException;
import org.w3c.dom.Element;

/**
 * Where a drawing's own units lie in ours. A desk is some 120 of our units wide and a floor 600 to 3,000; a drawing in
 * millimetres of paper, or one that does not begin at 0, is moved and scaled.
 */
record DrawingFrame(int width, int height, AffineTransform transform) {

    private static final double LEAST = 600;
    private static final double MOST = 3_000;
    private static final double USUAL_WIDTH = 1_260;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    /** @throws InvalidInputException when it has neither a view box nor a width and a height, or unlikely ones */
    static DrawingFrame of(Element root) {
        double[] box = box(root);
        double longest = Math.max(box[2], box[3]);
        double scale = longest < LEAST || longest > MOST ? USUAL_WIDTH / longest : 1;
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.translate(-box[0], -box[1]);
        return new DrawingFrame((int) Math.ceil(box[2] * scale), (int) Math.ceil(box[3] * scale), transform);
    }

    /** As an SVG transform. */
    String written() {
        return String.format(
                Locale.ROOT,
                "matrix(%.6g 0 0 %.6g %.6g %.6g)",
                transform.getScaleX(),
                transform.getScaleY(),
                transform.getTranslateX(),
                transform.getTranslateY());
    }

    private static double[] box(Element root) {
        Matcher numbers = NUMBER.matcher(root.getAttribute("viewBox"));
        double[] box = new double[4];
        int found = 0;
        while (found < 4 && numbers.find()) {
            box[found++] = Double.parseDouble(numbers.group());
        }
        if (found < 4) {
            box = new double[] {0, 0, number(root.getAttribute("width")), number(root.getAttribute("height"))};
        }
        boolean likely = box[2] > 0 && box[3] > 0 && box[2] / box[3] < 10 && box[3] / box[2] < 10 && box[2] < 1e6;
        if (!likely) {
            throw new InvalidInputException("file", "drawing-without-size");
        }
        return box;
    }

    static double number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.lookingAt() ? Double.parseDouble(number.group()) : 0;
    }
}
