package org.etabli.reservation;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What cancelling costs: of a reservation at this moment; in a quote, once it is late.
 *
 * @param freeUntil the moment until which it costs nothing
 * @param free whether that moment is still to come
 * @param secondThought whether it is free only because it was reserved a moment ago
 * @param fee kept in money, tax included; zero where nothing is kept or an allowance paid
 * @param creditKept what of the allowance stays used, or null when an allowance did not pay
 */
public record CancellationTerms(
        Instant freeUntil,
        boolean free,
        boolean secondThought,
        Money fee,
        @Nullable Credit creditKept) {

    /** For so long after reserving, cancelling is free whatever the resource's rule says, but never past the start. */
    public static final Duration SECOND_THOUGHT = Duration.ofMinutes(10);
}
