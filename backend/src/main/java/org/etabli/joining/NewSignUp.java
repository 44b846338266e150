package org.etabli.joining;

import java.util.Locale;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;

/**
 * The wish to become a member.
 *
 * @param venue where she will mostly come, of the plan's operator
 * @param locale the language she reads
 */
public record NewSignUp(PlanId plan, VenueId venue, String firstName, String lastName, String email, Locale locale) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewSignUp {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        email = Input.email("email", email);
    }
}
