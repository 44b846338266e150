package org.etabli.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that a machine could really take: drawings to cut, a part to print, a path to mill, a program. */
final class Cuts {

    private Cuts() {}

    /** Slats with a living hinge, in millimetres; red is cut, blue engraved. */
    static byte[] slats(int count) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600mm\" height=\"400mm\" viewBox=\"0 0 600 400\">\n"
                + "<g fill=\"none\" stroke=\"#ff0000\" stroke-width=\"0.1\">\n");
        for (int slat = 0; slat < count; slat++) {
            int x = 10 + slat * 70;
            svg.append("<path d=\"M").append(x).append(" 10h60v340h-60z\"/>\n");
            for (int cut = 0; cut < 20; cut++) {
                int y = 20 + cut * 16;
                svg.append("<path d=\"M")
                        .append(x + (cut % 2 == 0 ? 4 : 20))
                        .append(' ')
                        .append(y)
                        .append("h36\"/>\n");
            }
        }
        return bytes(svg.append(
                "</g>\n<path d=\"M10 380h580\" fill=\"none\" stroke=\"#0000ff\" stroke-width=\"0.1\"/>\n</svg>\n"));
    }

    /** The sides and bottoms of a tray with finger joints. */
    static byte[] tray() {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600mm\" height=\"400mm\" viewBox=\"0 0 600 400\">\n"
                + "<g fill=\"none\" stroke=\"#ff0000\" stroke-width=\"0.1\">\n");
        for (int side = 0; side < 4; side++) {
            svg.append("<path d=\"M10 ").append(10 + side * 60);
            for (int tooth = 0; tooth < 20; tooth++) {
                svg.append(tooth % 2 == 0 ? "h20v3" : "h8v-3");
            }
            svg.append("v50h-280z\"/>\n");
        }
        return bytes(svg.append("<rect x=\"310\" y=\"10\" width=\"280\" height=\"180\"/>\n</g>\n</svg>\n"));
    }

    /** A ring of so many segments, as text. */
    static byte[] ring(int segments) {
        StringBuilder stl = new StringBuilder("solid bague\n");
        for (int n = 0; n < segments; n++) {
            double from = 2 * Math.PI * n / segments;
            double to = 2 * Math.PI * (n + 1) / segments;
            facet(stl, from, to, 0, 8);
            facet(stl, to, from, 8, 0);
        }
        return bytes(stl.append("endsolid bague\n"));
    }

    /** A seat and three legs. */
    static byte[] stool() {
        StringBuilder dxf = new StringBuilder("0\nSECTION\n2\nENTITIES\n");
        dxf.append("0\nCIRCLE\n8\nASSISE\n10\n200.0\n20\n200.0\n40\n170.0\n");
        for (int leg = 0; leg < 3; leg++) {
            int x = 420 + leg * 70;
            for (int corner = 0; corner < 4; corner++) {
                int[] from = corner(x, corner);
                int[] to = corner(x, corner + 1);
                dxf.append("0\nLINE\n8\nPIEDS\n10\n")
                        .append(from[0])
                        .append("\n20\n")
                        .append(from[1])
                        .append("\n11\n")
                        .append(to[0])
                        .append("\n21\n")
                        .append(to[1])
                        .append('\n');
            }
        }
        return bytes(dxf.append("0\nENDSEC\n0\nEOF\n"));
    }

    static byte[] program() {
        return bytes("// Poids et température d’une ruche, envoyés une fois par heure.\n"
                + "#include <HX711.h>\n#include <DallasTemperature.h>\n\n"
                + "const int DOUT = 4, SCK_PIN = 5, SENSOR = 2;\nHX711 scale;\n\n"
                + "void setup() {\n  Serial.begin(9600);\n  scale.begin(DOUT, SCK_PIN);\n  scale.set_scale(21345.0);\n}\n\n"
                + "void loop() {\n  Serial.println(scale.get_units(10), 2);\n  delay(3600000UL);\n}\n");
    }

    static byte[] stitches() {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80mm\" height=\"80mm\" viewBox=\"0 0 80 80\">\n"
                        + "<circle cx=\"40\" cy=\"40\" r=\"38\" fill=\"none\" stroke=\"#1d5aa8\" stroke-width=\"2\"/>\n");
        for (int ray = 0; ray < 12; ray++) {
            double turn = Math.PI * ray / 6;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M40 40L%.1f %.1f\" stroke=\"#d9552b\"/>%n",
                    40 + 30 * Math.cos(turn),
                    40 + 30 * Math.sin(turn)));
        }
        return bytes(svg.append("</svg>\n"));
    }

    private static int[] corner(int x, int number) {
        return switch (number % 4) {
            case 0 -> new int[] {x, 20};
            case 1 -> new int[] {x + 50, 20};
            case 2 -> new int[] {x + 35, 440};
            default -> new int[] {x + 15, 440};
        };
    }

    private static void facet(StringBuilder stl, double from, double to, int low, int high) {
        stl.append(String.format(
                Locale.ROOT,
                " facet normal 0 0 0%n  outer loop%n   vertex %.3f %.3f %d%n   vertex %.3f %.3f %d%n   vertex %.3f %.3f %d%n"
                        + "  endloop%n endfacet%n",
                15 * Math.cos(from),
                15 * Math.sin(from),
                low,
                15 * Math.cos(to),
                15 * Math.sin(to),
                low,
                15 * Math.cos(to),
                15 * Math.sin(to),
                high));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
