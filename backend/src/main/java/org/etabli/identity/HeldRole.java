package org.etabli.identity;

import java.time.Instant;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.RoleAt;
import org.etabli.kernel.RoleGrantId;
import org.jspecify.annotations.Nullable;

/**
 * A role that someone holds.
 *
 * @param holderEmail tells namesakes apart; null where she has none
 * @param givenBy the name of who gave it, or null where that was not kept
 * @param mayTake whether the reader may take it back
 */
public record HeldRole(
        RoleGrantId id,
        MemberId holder,
        String holderName,
        @Nullable String holderEmail,
        RoleAt at,
        Instant since,
        @Nullable String givenBy,
        boolean mayTake) {}
