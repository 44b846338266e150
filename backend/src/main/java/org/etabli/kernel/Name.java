package org.etabli.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator calls something, in every language that it gave. Texts take it as an argument, so that whoever reads them
 * reads it in her own.
 *
 * @param english null when it is called the same
 */
public record Name(String french, @Nullable String english) {

    public Name {
        english = french.equals(english) ? null : english;
    }

    public static Name of(String everywhere) {
        return new Name(everywhere, null);
    }

    /** Those of several, parted by commas. */
    public static Name of(Collection<Name> several) {
        return new Name(joined(several, Locale.FRENCH), joined(several, Locale.ENGLISH));
    }

    private static String joined(Collection<Name> several, Locale reader) {
        return several.stream().map(name -> name.in(reader)).collect(Collectors.joining(", "));
    }

    public String in(Locale reader) {
        return english != null && Phrasebook.nearest(reader).equals(Locale.ENGLISH) ? english : french;
    }
}
