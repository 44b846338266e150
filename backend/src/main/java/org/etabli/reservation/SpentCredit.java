package org.etabli.reservation;

import java.time.Duration;
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
 * @param resource what was used with it
 * @param slot on the venue's wall clock
 * @param ran the whole minutes that a machine ran, where these were paid and not the slot; else null
 * @param host the venue's operator where it is not the plan's; else null
 * @param by who used it
 */
public record SpentCredit(
        AllowancePeriod period,
        long amount,
        boolean held,
        String resource,
        LocalSlot slot,
        @Nullable Duration ran,
        @Nullable String venue,
        @Nullable String host,
        MemberId by,
        Instant at) {}
