package org.etabli.resource;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.etabli.kernel.InvalidInputException;

/**
 * What a floor's drawing may consist of. Everything known and harmless is kept; what could run, load or reach out of the
 * drawing is refused aloud, since leaving it out in silence would hide that someone tried; the rest is left out.
 */
final class DrawingRules {

    private static final Set<String> SHAPES = words("""
            g path rect circle ellipse line polyline polygon text tspan title desc use image defs symbol clipPath
            linearGradient radialGradient stop""");

    private static final Set<String> REFUSED = words("""
            script foreignObject iframe embed object audio video handler listener animate animateMotion
            animateTransform animateColor set discard a""");

    private static final Set<String> GEOMETRY = words("""
            id transform d x y x1 y1 x2 y2 cx cy r rx ry width height points dx dy rotate textLength lengthAdjust
            clipPathUnits gradientUnits gradientTransform offset fx fy spreadMethod viewBox preserveAspectRatio""");

    /** As attributes and in style sheets alike. */
    private static final Set<String> PAINT = words("""
            fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
            stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility clip-path clip-rule
            stop-color stop-opacity font-size font-weight font-family font-style text-anchor dominant-baseline
            letter-spacing word-spacing""");

    /** The classes that our style sheet gives a look; others could borrow that of a dialog. */
    private static final Set<String> CLASSES =
            words("floor out wall in glass gap door fur leaf vein machine zone tiny");

    private static final Pattern REACHES_OUT = Pattern.compile(
            "url\\(\\s*['\"]?(?!#)|javascript:|vbscript:|data:|expression\\(|@import|\\\\|<|-moz-binding",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);

    private DrawingRules() {}

    static boolean isKept(String element) {
        return SHAPES.contains(element);
    }

    /** @throws InvalidInputException for an element that could do something */
    static void mustBeStill(String element) {
        if (REFUSED.contains(element)) {
            throw new InvalidInputException("file", "drawing-active", element);
        }
    }

    /**
     * Whether the attribute is kept.
     *
     * @throws InvalidInputException for a handler of events, and for a value that reaches out of the drawing
     */
    static boolean isKept(String attribute, String value) {
        if (attribute.toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
            throw new InvalidInputException("file", "drawing-active", attribute);
        }
        if (!GEOMETRY.contains(attribute) && !PAINT.contains(attribute)) {
            return false;
        }
        mustNotReachOut(value);
        return true;
    }

    /** @throws InvalidInputException for anything but a part of the same drawing, or a picture that it carries */
    static void mustPointInside(String element, String target) {
        boolean picture = "image".equals(element) && PICTURE.matcher(target).matches();
        if (!target.startsWith("#") && !picture) {
            throw new InvalidInputException("file", "drawing-reaches-out", clipped(target));
        }
    }

    static String knownClasses(String value) {
        return Arrays.stream(value.trim().split("\\s+"))
                .filter(CLASSES::contains)
                .collect(Collectors.joining(" "));
    }

    /** Keeps the declarations of paint and type. */
    static String style(String declarations) {
        mustNotReachOut(declarations);
        return Arrays.stream(declarations.split(";"))
                .map(String::strip)
                .filter(declaration -> declaration.contains(":"))
                .filter(declaration -> PAINT.contains(
                        declaration.substring(0, declaration.indexOf(':')).strip()))
                .collect(Collectors.joining(";"));
    }

    static void mustNotReachOut(String value) {
        if (REACHES_OUT.matcher(value).find()) {
            throw new InvalidInputException("file", "drawing-reaches-out", clipped(value));
        }
    }

    private static String clipped(String value) {
        return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.trim().split("\\s+")));
    }
}
