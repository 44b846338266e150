package org.etabli.network;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * A colour that carries white letters and can be read on white.
 *
 * @param hex {@code #rrggbb}, in lower case
 */
public record Accent(String hex) {

    /** The least contrast of text of ordinary size (WCAG 2.2, success criterion 1.4.3). */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Pattern SIX_DIGITS = Pattern.compile("#[0-9a-f]{6}");

    /** @throws InvalidInputException naming the field {@code accent}, when it is no such colour, or too pale */
    public Accent {
        hex = Input.text("accent", hex, 20).toLowerCase(Locale.ROOT);
        hex = hex.startsWith("#") ? hex : "#" + hex;
        if (!SIX_DIGITS.matcher(hex).matches()) {
            throw new InvalidInputException("accent", "not-a-colour");
        }
        double contrast = contrastWithWhite(hex);
        if (contrast < LEAST_CONTRAST) {
            throw new InvalidInputException("accent", "too-pale", contrast, LEAST_CONTRAST);
        }
    }

    /** Null for nothing typed. */
    public static @Nullable Accent parse(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : new Accent(typed);
    }

    /** By the formula of WCAG 2.2 for contrast ratio and relative luminance: from 1, white, to 21, black. */
    private static double contrastWithWhite(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double luminance = IntStream.range(0, 3)
                .mapToDouble(n -> weights[n] * linear(Integer.parseInt(hex, 1 + 2 * n, 3 + 2 * n, 16) / 255.0))
                .sum();
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
