package org.etabli.billing.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares names as banks write them: no accents, capitals, titles before or after. */
final class PayerWords {

    private static final Set<String> TITLES = Set.of("m", "mr", "mme", "mlle", "ou", "et", "monsieur", "madame");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{Alnum}-])(\\d{4}-\\d{1,9})(?![\\p{Alnum}-])");

    private PayerWords() {}

    /** Whether both name the same: every word of the one, two at least, is in the other. */
    static boolean same(@Nullable String one, @Nullable String other) {
        Set<String> here = words(one);
        Set<String> there = words(other);
        return Math.min(here.size(), there.size()) >= 2 && (here.containsAll(there) || there.containsAll(here));
    }

    static boolean shareAWord(@Nullable String one, @Nullable String other) {
        Set<String> shared = new HashSet<>(words(one));
        shared.retainAll(words(other));
        return shared.stream().anyMatch(word -> word.length() > 2);
    }

    static Set<String> words(@Nullable String name) {
        if (name == null) {
            return Set.of();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.toSet());
    }

    /** The invoices' numbers in a text, as they are printed. */
    static Set<String> numbers(String text) {
        Stream<String> found = NUMBER.matcher(text).results().map(result -> result.group(1));
        return found.collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
