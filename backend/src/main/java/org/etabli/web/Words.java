package org.etabli.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.etabli.kernel.InvalidInputException;

/** Constants as the HTTP surface writes them: {@code CHECKED_IN} is {@code checked-in}. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws InvalidInputException naming the field and the words it may hold */
    public static <E extends Enum<E>> E parse(String field, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "one-of", words(type)));
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
    }
}
