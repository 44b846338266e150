package org.etabli.member;

import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Someone who walks in: her name will do.
 *
 * @param email where to reach her, or null; blank counts as null
 * @param locale the language she reads
 */
public record NewVisitor(
        String firstName, String lastName, @Nullable String email, Locale locale) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewVisitor {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        email = email == null || email.isBlank() ? null : Input.email("email", email);
    }
}
