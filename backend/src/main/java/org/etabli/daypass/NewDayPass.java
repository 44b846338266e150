package org.etabli.daypass;

import java.time.LocalDate;
import java.util.Locale;
import org.etabli.billing.PaysBy;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.PlanId;
import org.etabli.kernel.VenueId;
import org.etabli.reservation.DayPart;

/**
 * The wish for a desk on one day, or half of it.
 *
 * @param id made by who asks: asking twice buys once
 * @param day in the venue's calendar
 * @param paysBy {@link PaysBy#CARD} or {@link PaysBy#ON_SITE}
 * @param locale the language she reads
 */
public record NewDayPass(
        DayPassId id,
        VenueId venue,
        PlanId plan,
        LocalDate day,
        DayPart part,
        String firstName,
        String lastName,
        String email,
        PaysBy paysBy,
        Locale locale) {

    /** @throws InvalidInputException naming the field that does not fit */
    public NewDayPass {
        firstName = Input.text("firstName", firstName, 80);
        lastName = Input.text("lastName", lastName, 80);
        email = Input.email("email", email);
        if (paysBy != PaysBy.CARD && paysBy != PaysBy.ON_SITE) {
            throw new InvalidInputException("paysBy", "required");
        }
    }
}
