package org.etabli.prospect;

import java.time.Instant;
import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.VenueId;
import org.etabli.member.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a venue on the public site: a question, a visit or both.
 *
 * @param id made by who asks: asking twice asks once
 * @param visitAt when she wants to come and see it, or null
 * @param locale the language she reads
 */
public record NewEnquiry(
        ProspectId id,
        VenueId venue,
        String firstName,
        String lastName,
        String email,
        @Nullable String phone,
        @Nullable String message,
        @Nullable Instant visitAt,
        Locale locale) {

    private static final int LONGEST_MESSAGE = 2000;

    /** @throws InvalidInputException naming the field that does not fit */
    public NewEnquiry {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        email = Input.email("email", email);
        phone = PhoneNumber.typed(phone);
        message = visitAt == null
                ? Input.text("message", message, LONGEST_MESSAGE)
                : Input.optional("message", message, LONGEST_MESSAGE);
    }
}
