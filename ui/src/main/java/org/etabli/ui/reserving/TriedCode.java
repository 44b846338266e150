package org.etabli.ui.reserving;

import org.etabli.kernel.Refusal;
import org.etabli.reservation.QuotedReservation;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the discount code that was asked for, or without it where it was refused.
 *
 * @param offered whether there is something to pay and a code that could help
 * @param code as it was asked for, or null
 * @param refusal why the code is not used, or null
 */
public record TriedCode(
        QuotedReservation quote,
        boolean offered,
        @Nullable String code,
        @Nullable Refusal refusal) {}
