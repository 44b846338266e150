package org.etabli.resource;

import java.util.Set;
import java.util.regex.Pattern;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit as someone wants it to be.
 *
 * @param id an existing unit, perhaps another resource's (a divisible room shares its halves), or null for a new one
 * @param zone the part of the venue it stands in, or null
 * @param tags what it has, each a word of small letters: screen, plug, wheelchair …
 */
public record UnitDraft(
        @Nullable UnitId id, String label, @Nullable String zone, Set<String> tags) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");
    private static final int LONGEST_LINE = 200;

    /** @throws InvalidInputException without a label, and for what the unit can't hold */
    public UnitDraft {
        label = Input.text("units", label, 60);
        zone = Input.optional("units", zone, 80);
        tags = words("units", tags, LONGEST_LINE);
    }

    public static UnitDraft named(String label) {
        return new UnitDraft(null, label, null, Set.of());
    }

    /** The one unit of a resource, named as it, as far as there is room. */
    public static UnitDraft namedAs(String resource) {
        String name = Input.text("name", resource, 120);
        return named(name.substring(0, Math.min(name.length(), 60)));
    }

    /** Leaves an existing unit as it is. */
    public static UnitDraft of(Unit unit) {
        return new UnitDraft(unit.id(), unit.label(), unit.zone(), unit.tags());
    }

    static Set<String> words(String field, Set<String> words, int longestLine) {
        if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            throw new InvalidInputException(field, "not-words");
        }
        if (String.join(" ", words).length() > longestLine) {
            throw new InvalidInputException(field, "too-long", longestLine);
        }
        return Set.copyOf(words);
    }
}
