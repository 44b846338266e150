package org.etabli.gallery;

import java.util.List;
import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ProjectFileId;

/**
 * A file to be attached to a project.
 *
 * @param id made by the form: sent twice, it is one
 * @param name as it is saved elsewhere; its path is left behind
 */
public record NewFile(ProjectFileId id, String name, byte[] content) {

    /** Bytes of a file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST = 120;

    /** @throws InvalidInputException naming {@code file}, for a type that is not taken, or content that is none of it */
    public NewFile {
        name = plain(name);
        FileType type =
                FileType.of(name).orElseThrow(() -> new InvalidInputException("file", "project-file-type", endings()));
        if (content.length > LARGEST) {
            throw new InvalidInputException("file", "file-too-large", LARGEST / 1024);
        }
        if (!type.fits(content)) {
            throw new InvalidInputException("file", "project-file-content", name);
        }
    }

    /** What may be attached, by the endings of names. */
    public static List<String> listEndings() {
        return FileType.listEndings();
    }

    static boolean isTaken(String name) {
        return FileType.of(name).isPresent();
    }

    private static String endings() {
        return String.join(", ", FileType.listEndings());
    }

    /** Without a path, and of letters, digits and what is harmless everywhere. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String harmless = last.replaceAll("[^\\p{L}\\p{N} ._()+-]", "_").replaceAll("^[. ]+", "");
        String named = Input.text("file", harmless, 400);
        if (named.length() <= LONGEST) {
            return named;
        }
        String ending = named.substring(Math.max(named.lastIndexOf('.'), named.length() - 10));
        return named.substring(0, LONGEST - ending.length()) + ending;
    }

    /** « pied.svg », the second time « pied-2.svg ». */
    static String numbered(String name, int time) {
        int dot = name.lastIndexOf('.');
        return time < 2
                ? name
                : name.substring(0, dot) + "-" + time + name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
