package org.etabli.gallery;

import java.text.Normalizer;
import java.util.Locale;
import org.etabli.kernel.ProjectId;

/** The last part of a project's address: its title as addresses may be, and enough of its id to be the only one. */
final class Slug {

    private static final int LONGEST = 60;
    private static final int OF_ID = 8;

    private Slug() {}

    static String of(String title, ProjectId id) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-|-$", "");
        String end = id.toString().substring(id.toString().length() - OF_ID);
        return cut.isEmpty() ? end : cut + "-" + end;
    }
}
