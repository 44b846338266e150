package org.etabli.member;

import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Someone to be known from now on.
 *
 * @param locale the language she reads
 */
public record NewMember(
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        Locale locale) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewMember {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        email = Input.email("email", email);
        phone = PhoneNumber.typed(phone);
    }

    public NewMember(String firstName, String lastName, String email, Locale locale) {
        this(firstName, lastName, email, null, locale);
    }
}
