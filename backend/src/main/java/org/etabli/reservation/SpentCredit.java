package org.etabli.reservation;

import java.time.Instant;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.MemberId;
import org.etabli.membership.AllowancePeriod;
import org.jspecify.annotations.Nullable;

/**
 * How a part of an allowance was spent.
 *
 * @param amount in the allowance's measure: held, spent, or zero when it was given back
 * @param held still promised to what has not happened yet
 * @param resource what was reserved with it
 * @param slot on the venue's wall clock
 * @param by who reserved
 */
public record SpentCredit(
        AllowancePeriod period,
        long amount,
        boolean held,
        String resource,
        LocalSlot slot,
        @Nullable String venue,
        MemberId by,
        Instant at) {}
