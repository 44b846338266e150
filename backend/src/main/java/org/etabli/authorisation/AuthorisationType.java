package org.etabli.authorisation;

import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * What one can be authorised for, for instance "Laser niveau 2".
 *
 * @param rule why it is asked for, in one sentence, or null
 * @param source who set the rule, or null
 * @param validMonths how long it lasts once granted, or null for good
 * @param earned how practice earns it, or null
 * @param renewal how practice prolongs it, or null
 */
public record AuthorisationType(
        AuthorisationTypeId id,
        OperatorId operator,
        String name,
        @Nullable String rule,
        @Nullable String source,
        @Nullable Integer validMonths,
        @Nullable PracticeRule earned,
        @Nullable RenewalRule renewal) {}
