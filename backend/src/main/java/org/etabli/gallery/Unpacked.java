package org.etabli.gallery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.etabli.kernel.InvalidInputException;

/**
 * The files of a ZIP from outside, in memory and never on a disk: so many, so large, and none that points out of it. Names
 * are those below the folder of the manifest.
 */
record Unpacked(Map<String, byte[]> files) {

    /** Bytes of the ZIP itself. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final int MOST_ENTRIES = 300;
    private static final int MOST_BYTES = 60 * 1024 * 1024;

    /** @throws InvalidInputException naming {@code file} when it is no ZIP, too large, or holds what it must not */
    static Unpacked of(byte[] zip) {
        if (zip.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        Map<String, byte[]> found = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                mustBeInside(entry.getName());
                if (++entries > MOST_ENTRIES) {
                    throw new InvalidInputException("file", "project-archive-large");
                }
                // a folder has no content: what a bomb hides in one is not even skipped
                int most = entry.isDirectory() ? 0 : (int) Math.min(left, NewFile.LARGEST);
                byte[] content = in.readNBytes(most + 1);
                if (content.length > most) {
                    throw new InvalidInputException("file", "project-archive-large");
                }
                if (!entry.isDirectory()) {
                    left -= content.length;
                    found.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new InvalidInputException("file", "project-archive");
        }
        return new Unpacked(found).below();
    }

    Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path.startsWith("./") ? path.substring(2) : path));
    }

    /** As text in UTF-8, without a byte order mark. */
    Optional<String> text(String path) {
        return find(path).map(content -> new String(content, StandardCharsets.UTF_8).replace("\uFEFF", ""));
    }

    private Unpacked below() {
        String manifest = files.keySet().stream()
                .filter(name -> name.equals(Manifest.NAME) || name.endsWith("/" + Manifest.NAME))
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new InvalidInputException("file", "project-no-manifest"));
        String folder = manifest.substring(0, manifest.length() - Manifest.NAME.length());
        Map<String, byte[]> below = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            if (name.startsWith(folder)) {
                below.put(name.substring(folder.length()), content);
            }
        });
        return new Unpacked(below);
    }

    private static void mustBeInside(String name) {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
        if (outside) {
            throw new InvalidInputException("file", "project-archive-unsafe");
        }
    }
}
