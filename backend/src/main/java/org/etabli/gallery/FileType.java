package org.etabli.gallery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What may be attached to a project, told by its ending and compared with how it begins. */
enum FileType {
    SVG(FileType::isDrawing, "svg"),
    DXF(content -> begins(content, "AutoCAD Binary DXF") || holds(content, "SECTION"), "dxf"),
    PDF(content -> begins(content, "%PDF-"), "pdf"),
    STL(content -> begins(content, "solid") || isBinaryMesh(content), "stl"),
    PACKED(FileType::isPacked, "3mf", "zip", "fcstd", "odt", "ods", "odp", "odg"),
    STEP(content -> holds(content, "ISO-10303-21"), "step", "stp"),
    PNG(content -> begins(content, "\u0089PNG\r\n"), "png"),
    JPEG(content -> begins(content, "\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
    TEXT(FileType::isText, "gcode", "nc", "txt", "md", "csv", "scad", "ino", "obj");

    private static final int LOOKED_AT = 4_096;
    private static final int MESH_HEAD = 84;
    private static final int TRIANGLE = 50;

    private final Predicate<byte[]> fits;
    private final List<String> endings;

    FileType(Predicate<byte[]> fits, String... endings) {
        this.fits = fits;
        this.endings = List.of(endings);
    }

    static List<String> listEndings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).toList();
    }

    /** By the ending of a file's name. */
    static Optional<FileType> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.endings.contains(ending))
                        .findFirst();
    }

    boolean fits(byte[] content) {
        return content.length > 0 && fits.test(content);
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean holds(byte[] content, String word) {
        return isText(content) && head(content).contains(word);
    }

    private static boolean isDrawing(byte[] content) {
        String head = head(content).strip();
        return isText(content)
                && head.contains("<svg")
                && head.replaceFirst("^\u00ef\u00bb\u00bf", "").startsWith("<");
    }

    /** Eighty bytes of anything, the number of triangles, and so many of them. */
    private static boolean isBinaryMesh(byte[] content) {
        if (content.length < MESH_HEAD) {
            return false;
        }
        long triangles = 0;
        for (int at = MESH_HEAD - 1; at >= MESH_HEAD - 4; at--) {
            triangles = triangles << 8 | content[at] & 0xff;
        }
        return content.length == MESH_HEAD + triangles * TRIANGLE;
    }

    private static boolean isPacked(byte[] content) {
        return begins(content, "PK\u0003\u0004");
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }
}
