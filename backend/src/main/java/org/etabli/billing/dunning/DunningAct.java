package org.etabli.billing.dunning;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to get paid.
 *
 * @param step the step it was about, or null
 * @param open what was overdue then
 * @param note why, or null
 * @param by the name of who did it, or null when it was done by itself
 */
public record DunningAct(
        UUID id,
        Kind kind,
        @Nullable DunningStep step,
        Money open,
        @Nullable String note,
        @Nullable String by,
        Instant at) {

    public enum Kind {
        SENT,
        SKIPPED,
        HELD,
        RELEASED,
        /** Let in again although something is overdue. */
        LIFTED,
        /** Nothing is overdue any more. */
        SETTLED,
        /** Nothing is overdue any more: what is open is due in instalments. */
        SPREAD,
        UNDONE
    }
}
