package org.etabli.resource;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.etabli.resource.Drawing.Mark;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the shapes of a drawing that stand for units: those with {@code data-unit}, wherever they were turned and moved. */
final class DrawingMarks {

    private static final Set<String> CHAIRS = Set.of("top", "right", "bottom", "left", "none");
    private static final Pattern TRANSFORM = Pattern.compile("(matrix|translate|scale|rotate)\\s*\\(([^)]*)\\)");

    private final AffineTransform frame;
    private final List<Mark> found = new ArrayList<>();

    DrawingMarks(AffineTransform frame) {
        this.frame = frame;
    }

    List<Mark> found() {
        return List.copyOf(found);
    }

    /** Whether the element stands for a unit; if so it is noted, and not part of the drawing. */
    boolean take(Element element) {
        String label = element.getAttribute("data-unit").strip();
        Rectangle2D box = label.isEmpty() ? null : box(element);
        if (box == null || box.isEmpty()) {
            return false;
        }
        AffineTransform all = placeOf(element);
        Point2D centre = all.transform(new Point2D.Double(box.getCenterX(), box.getCenterY()), null);
        int width = rounded(box.getWidth() * Math.hypot(all.getScaleX(), all.getShearY()));
        int height = rounded(box.getHeight() * Math.hypot(all.getShearX(), all.getScaleY()));
        int rotation = rounded(Math.toDegrees(Math.atan2(all.getShearY(), all.getScaleX())));
        String chair = element.getAttribute("data-chair").strip();
        found.add(new Mark(
                label,
                rounded(centre.getX() - width / 2.0),
                rounded(centre.getY() - height / 2.0),
                width,
                height,
                Math.floorMod(rotation, 360),
                CHAIRS.contains(chair) ? chair : "none"));
        return true;
    }

    private static @Nullable Rectangle2D box(Element element) {
        return switch (element.getLocalName()) {
            case "rect", "image" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "circle" -> round(element, number(element, "r"), number(element, "r"));
            case "ellipse" -> round(element, number(element, "rx"), number(element, "ry"));
            case "g" ->
                DrawingReader.elementsOf(element).stream()
                        .filter(child -> child.getAttribute("transform").isEmpty())
                        .map(DrawingMarks::box)
                        .filter(java.util.Objects::nonNull)
                        .reduce(Rectangle2D::createUnion)
                        .orElse(null);
            default -> null;
        };
    }

    private static Rectangle2D round(Element element, double rx, double ry) {
        return new Rectangle2D.Double(number(element, "cx") - rx, number(element, "cy") - ry, 2 * rx, 2 * ry);
    }

    /** The element's own transform under those of everything around it. */
    private AffineTransform placeOf(Element element) {
        AffineTransform all = new AffineTransform();
        for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
            all.preConcatenate(transform(each.getAttribute("transform")));
        }
        all.preConcatenate(frame);
        return all;
    }

    private static AffineTransform transform(String written) {
        AffineTransform all = new AffineTransform();
        for (Matcher part = TRANSFORM.matcher(written); part.find(); ) {
            double[] n = java.util.Arrays.stream(part.group(2).trim().split("[\\s,]+"))
                    .mapToDouble(DrawingFrame::number)
                    .toArray();
            all.concatenate(
                    switch (part.group(1)) {
                        case "matrix" -> n.length == 6 ? new AffineTransform(n) : new AffineTransform();
                        case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
                        case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
                        default ->
                            n.length == 3
                                    ? AffineTransform.getRotateInstance(Math.toRadians(n[0]), n[1], n[2])
                                    : AffineTransform.getRotateInstance(Math.toRadians(n[0]));
                    });
        }
        return all;
    }

    private static double number(Element element, String attribute) {
        return DrawingFrame.number(element.getAttribute(attribute));
    }

    private static int rounded(double number) {
        return (int) Math.round(number);
    }
}
