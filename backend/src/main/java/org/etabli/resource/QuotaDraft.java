package org.etabli.resource;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.etabli.resource.Quota.MeasuredIn;
import org.etabli.resource.Quota.Per;

/**
 * At most so much for one member, of one resource or of all of its category.
 *
 * @param name what the refusal calls it
 * @param wholeCategory whether it counts all resources of the operator that are in the same category
 * @param atMost minutes or reservations, one at least
 */
public record QuotaDraft(String name, boolean wholeCategory, Per per, MeasuredIn measure, int atMost) {

    /** @throws InvalidInputException naming the field that does not fit */
    public QuotaDraft {
        name = Input.text("name", name, 120);
        Input.chosen("per", per);
        Input.chosen("measure", measure);
        Input.within("atMost", atMost, 1, 600_000);
        if (per == Per.AT_ONCE && measure == MeasuredIn.MINUTES) {
            throw new InvalidInputException("measure", "at-once-counts");
        }
    }
}
