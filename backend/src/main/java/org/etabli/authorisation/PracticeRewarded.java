package org.etabli.authorisation;

import java.time.Instant;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Hours at machines have earned an authorisation, or prolonged it; told inside the transaction.
 *
 * @param until the first moment without it, or null for good
 * @param minutes that were counted
 * @param renewal whether she held it before
 */
public record PracticeRewarded(
        AuthorisationId authorisation,
        MemberId member,
        AuthorisationTypeId type,
        @Nullable Instant until,
        int minutes,
        boolean renewal) {}
