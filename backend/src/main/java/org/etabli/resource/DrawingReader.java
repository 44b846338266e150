package org.etabli.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.etabli.kernel.InvalidInputException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes a {@link Drawing} from an uploaded file: an SVG drawing, cleaned by {@link DrawingRules}, or a PNG or JPEG picture.
 * Ids get a prefix, so that they can't be taken for others in the page.
 */
final class DrawingReader {

    static final int LARGEST = 1024 * 1024;

    private static final int USUAL_WIDTH = 1260;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 60;
    private static final String ID_PREFIX = "drawn-";
    private static final Pattern CLASS_RULE = Pattern.compile("((?:\\.[\\w-]+\\s*,?\\s*)+)\\{([^}]*)}");
    private static final Pattern CLASS_NAME = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern LOCAL_URL = Pattern.compile("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)");

    private final StringBuilder markup = new StringBuilder();
    private final Map<String, String> classStyles = new HashMap<>();
    private final Set<String> drawnAgain = new HashSet<>();
    private final DrawingMarks marks;
    private int elements;

    private DrawingReader(DrawingMarks marks) {
        this.marks = marks;
    }

    /** @throws InvalidInputException when it is too large, no drawing, or not harmless */
    static Drawing read(byte[] content) {
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        boolean picture = content.length > 3
                && ((content[0] & 0xff) == 0x89 && content[1] == 'P'
                        || (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xd8);
        return picture ? readPicture(content) : readDrawing(DrawingParser.parse(content));
    }

    private static Drawing readDrawing(Element root) {
        DrawingFrame frame = DrawingFrame.of(root);
        DrawingReader reader = new DrawingReader(new DrawingMarks(frame.transform()));
        reader.prepare(root, 0);
        reader.mustNotMultiply(root, false);
        reader.attributes(root);
        boolean moved = !frame.transform().isIdentity();
        reader.markup.append(moved ? "<g transform=\"" + frame.written() + "\">" : "");
        reader.children(root);
        reader.markup.append(moved ? "</g>" : "");
        return new Drawing(frame.width(), frame.height(), reader.markup.toString(), reader.marks.found());
    }

    /** Reads the style rules, and what is drawn again elsewhere; refuses too much of anything. */
    private void prepare(Element element, int depth) {
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new InvalidInputException("file", "drawing-too-much");
        }
        String name = element.getLocalName();
        DrawingRules.mustBeStill(name);
        if ("style".equals(name)) {
            String rules = element.getTextContent();
            DrawingRules.mustNotReachOut(rules.replace("\\", ""));
            for (Matcher rule = CLASS_RULE.matcher(rules); rule.find(); ) {
                String style = DrawingRules.style(rule.group(2));
                CLASS_NAME
                        .matcher(rule.group(1))
                        .results()
                        .forEach(each -> classStyles.merge(each.group(1), style, (one, other) -> one + ";" + other));
            }
        }
        if ("use".equals(name)) {
            drawnAgain.add(reference(element).replaceFirst("^#", ""));
        }
        for (Element child : elementsOf(element)) {
            prepare(child, depth + 1);
        }
    }

    /** What is drawn again must not draw others again: ten times ten times ten would stop a browser. */
    private void mustNotMultiply(Element element, boolean within) {
        boolean inside = within || drawnAgain.contains(element.getAttribute("id"));
        if (inside && "use".equals(element.getLocalName())) {
            throw new InvalidInputException("file", "drawing-too-much");
        }
        elementsOf(element).forEach(child -> mustNotMultiply(child, inside));
    }

    private void children(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text(parent, child.getTextContent());
            }
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        List<String> attributes = attributes(element);
        if (marks.take(element)) {
            return;
        }
        if (!DrawingRules.isKept(name)) {
            return;
        }
        markup.append('<').append(name);
        attributes.forEach(attribute -> markup.append(' ').append(attribute));
        markup.append('>');
        children(element);
        markup.append("</").append(name).append('>');
    }

    private List<String> attributes(Element element) {
        List<String> kept = new ArrayList<>();
        StringBuilder style = new StringBuilder();
        var all = element.getAttributes();
        for (int index = 0; index < all.getLength(); index++) {
            Attr attribute = (Attr) all.item(index);
            String name = attribute.getLocalName();
            String value = attribute.getValue();
            switch (name) {
                case "href" -> {
                    DrawingRules.mustPointInside(element.getLocalName(), value.strip());
                    kept.add(written(
                            "href",
                            value.strip().startsWith("#")
                                    ? "#" + ID_PREFIX + value.strip().substring(1)
                                    : value));
                }
                case "style" -> style.append(';').append(DrawingRules.style(value));
                case "class" -> {
                    String known = DrawingRules.knownClasses(value);
                    if (!known.isEmpty()) {
                        kept.add(written("class", known));
                    }
                    for (String word : value.split("\\s+")) {
                        style.insert(0, classStyles.getOrDefault(word, "") + ";");
                    }
                }
                default -> {
                    if (attribute.getPrefix() == null && DrawingRules.isKept(name, value)) {
                        kept.add(written(name, "id".equals(name) ? ID_PREFIX + value : value));
                    }
                }
            }
        }
        String rules = style.toString().replaceAll(";+", ";").replaceAll("^;|;$", "");
        if (!rules.isEmpty()) {
            kept.add(written("style", rules));
        }
        return kept;
    }

    private void text(Element parent, String text) {
        String name = parent.getLocalName();
        if (Set.of("text", "tspan", "title", "desc").contains(name)) {
            markup.append(escaped(text));
        }
    }

    private static String written(String name, String value) {
        String local = LOCAL_URL.matcher(value).replaceAll("url(#" + ID_PREFIX + "$1)");
        return name + "=\"" + escaped(local) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String reference(Element element) {
        String plain = element.getAttribute("href");
        return plain.isEmpty() ? element.getAttributeNS("http://www.w3.org/1999/xlink", "href") : plain;
    }

    static List<Element> elementsOf(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Only the header is read: what the picture unpacks to is the browser's business. */
    private static Drawing readPicture(byte[] content) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new InvalidInputException("file", "not-a-drawing");
            }
            ImageReader reader = readers.next();
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            double ratio = (double) reader.getHeight(0) / width;
            String type = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.dispose();
            if (width > 10_000 || ratio > 10 || ratio < 0.1) {
                throw new InvalidInputException("file", "drawing-too-much");
            }
            int height = (int) Math.round(USUAL_WIDTH * ratio);
            String markup =
                    "<image x=\"0\" y=\"0\" width=\"%d\" height=\"%d\" href=\"data:image/%s;base64,%s\"></image>"
                            .formatted(
                                    USUAL_WIDTH,
                                    height,
                                    type,
                                    Base64.getEncoder().encodeToString(content));
            return new Drawing(USUAL_WIDTH, height, markup, List.of());
        } catch (IOException unreadable) {
            throw new InvalidInputException("file", "not-a-drawing");
        }
    }
}
