package org.etabli.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people typed: trims it, and refuses what the field can't hold with an {@link InvalidInputException}. */
public final class Input {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final int LONGEST_EMAIL = 254;

    private Input() {}

    /** Text that must be there, trimmed. */
    public static String text(String field, @Nullable String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text == null) {
            throw new InvalidInputException(field, "required");
        }
        return text;
    }

    /** Text that may be missing, trimmed; null when it is blank. */
    public static @Nullable String optional(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > longest) {
            throw new InvalidInputException(field, "too-long", longest);
        }
        return text;
    }

    /** A number from {@code least} to {@code most}, both allowed. */
    public static int within(String field, long number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidInputException(field, "out-of-range", least, most);
        }
        return (int) number;
    }

    /** An e-mail address in lower case, checked for its shape only. */
    public static String email(String field, @Nullable String typed) {
        String address = text(field, typed, LONGEST_EMAIL).toLowerCase(java.util.Locale.ROOT);
        if (!EMAIL.matcher(address).matches()) {
            throw new InvalidInputException(field, "not-an-address");
        }
        return address;
    }

    /** A value that must be chosen. */
    public static <T> T chosen(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInputException(field, "required");
        }
        return value;
    }
}
