package org.etabli.authorisation;

import org.etabli.kernel.Input;
import org.etabli.kernel.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What one can be authorised for, as someone wants it to be.
 *
 * @param rule why it is asked for, in one sentence, or null
 * @param source who set the rule, or null
 * @param validMonths how long it lasts once granted, 1 to 120, or null for good
 */
public record AuthorisationTypeDraft(
        String name,
        @Nullable String rule,
        @Nullable String source,
        @Nullable Integer validMonths) {

    /** @throws InvalidInputException naming the field that does not fit */
    public AuthorisationTypeDraft {
        name = Input.text("name", name, 120);
        rule = Input.optional("rule", rule, 300);
        source = Input.optional("source", source, 200);
        if (validMonths != null) {
            Input.within("validMonths", validMonths, 1, 120);
        }
    }
}
