package org.etabli.member;

import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** A telephone number as people type it: digits and their usual separators, 30 characters at most. */
public final class PhoneNumber {

    private static final int LONGEST = 30;

    private PhoneNumber() {}

    /** Trimmed, or null when it is blank. */
    public static @Nullable String typed(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String number = typed.strip();
        if (number.length() > LONGEST || !number.matches("[+0-9][0-9 .()\\-/]*")) {
            throw new InvalidInputException("phone", "phone");
        }
        return number;
    }
}
