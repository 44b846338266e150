package org.etabli.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The licences a project may have: those that let others make it again and change it, so none that forbids derivatives.
 * Whoever reuses keeps to {@link #listFor}: what asks to be shared alike stays as it is, and no attribution is given up.
 */
public enum Licence {
    CC0("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", Reuse.ANY),
    CC_BY("CC-BY-4.0", "Creative Commons BY 4.0", "https://creativecommons.org/licenses/by/4.0/", Reuse.NAMED),
    CC_BY_SA(
            "CC-BY-SA-4.0",
            "Creative Commons BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            Reuse.ALIKE),
    CC_BY_NC(
            "CC-BY-NC-4.0",
            "Creative Commons BY-NC 4.0",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            Reuse.NOT_SOLD),
    CC_BY_NC_SA(
            "CC-BY-NC-SA-4.0",
            "Creative Commons BY-NC-SA 4.0",
            "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            Reuse.ALIKE),
    CERN_P("CERN-OHL-P-2.0", "CERN OHL v2 Permissive", "https://ohwr.org/cern_ohl_p_v2.txt", Reuse.NAMED),
    CERN_W("CERN-OHL-W-2.0", "CERN OHL v2 Weakly Reciprocal", "https://ohwr.org/cern_ohl_w_v2.txt", Reuse.ALIKE),
    CERN_S("CERN-OHL-S-2.0", "CERN OHL v2 Strongly Reciprocal", "https://ohwr.org/cern_ohl_s_v2.txt", Reuse.ALIKE),
    MIT("MIT", "MIT", "https://spdx.org/licenses/MIT.html", Reuse.NAMED),
    GPL("GPL-3.0-or-later", "GNU GPL 3.0 or later", "https://www.gnu.org/licenses/gpl-3.0.html", Reuse.ALIKE);

    private final String spdx;
    private final String plainName;
    private final String link;
    private final Reuse reuse;

    Licence(String spdx, String plainName, String link, Reuse reuse) {
        this.spdx = spdx;
        this.plainName = plainName;
        this.link = link;
        this.reuse = reuse;
    }

    /** What it asks of who takes a work up. */
    private enum Reuse {
        ANY,
        NAMED,
        NOT_SOLD,
        ALIKE
    }

    /** Its identifier at spdx.org. */
    public String spdx() {
        return spdx;
    }

    public String plainName() {
        return plainName;
    }

    /** Where it is read. */
    public String link() {
        return link;
    }

    public static Optional<Licence> find(@Nullable String spdx) {
        return Arrays.stream(values())
                .filter(licence -> licence.spdx.equals(spdx))
                .findFirst();
    }

    /**
     * Null for none.
     *
     * @throws InvalidInputException naming {@code licence} when it is none of ours
     */
    public static @Nullable Licence parse(@Nullable String spdx) {
        return spdx == null || spdx.isBlank()
                ? null
                : find(spdx)
                        .orElseThrow(() -> new InvalidInputException(
                                "licence",
                                "one-of",
                                String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(Licence::spdx)
                                                .toList())));
    }

    /** What may be made from a work under that licence may be published under these; under any for null. */
    public static List<Licence> listFor(@Nullable Licence source) {
        if (source == null) {
            return List.of(values());
        }
        return switch (source.reuse) {
            case ANY -> List.of(values());
            case NAMED ->
                Arrays.stream(values())
                        .filter(licence -> licence.reuse != Reuse.ANY)
                        .toList();
            case NOT_SOLD -> List.of(CC_BY_NC, CC_BY_NC_SA);
            case ALIKE -> List.of(source);
        };
    }
}
