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
 * @param earned how practice earns it, or null
 * @param renewal how practice prolongs it, or null; only for what ends
 */
public record AuthorisationTypeDraft(
        String name,
        @Nullable String rule,
        @Nullable String source,
        @Nullable Integer validMonths,
        @Nullable PracticeRule earned,
        @Nullable RenewalRule renewal) {

    /** @throws InvalidInputException naming the field that does not fit */
    public AuthorisationTypeDraft {
        name = Input.text("name", name, 120);
        rule = Input.optional("rule", rule, 300);
        source = Input.optional("source", source, 200);
        if (validMonths != null) {
            Input.within("validMonths", validMonths, 1, 120);
        } else if (renewal != null) {
            throw new InvalidInputException("validMonths", "required");
        }
    }

    /** As it is, earned and prolonged otherwise. */
    public static AuthorisationTypeDraft of(
            AuthorisationType type, @Nullable PracticeRule earned, @Nullable RenewalRule renewal) {
        return new AuthorisationTypeDraft(type.name(), type.rule(), type.source(), type.validMonths(), earned, renewal);
    }

    /** Taught, never earned by practice. */
    public static AuthorisationTypeDraft taught(
            String name, @Nullable String rule, @Nullable String source, @Nullable Integer validMonths) {
        return new AuthorisationTypeDraft(name, rule, source, validMonths, null, null);
    }
}
