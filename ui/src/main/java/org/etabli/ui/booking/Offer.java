package org.etabli.ui.booking;

import java.util.List;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.Alternative;
import org.etabli.reservation.QuotedReservation;
import org.etabli.ui.reserving.TriedCode;
import org.jspecify.annotations.Nullable;

/**
 * What may be confirmed: the chosen place at its price, or why not and what else would do.
 *
 * @param place null when nothing is free
 * @param quote null when the place is hers already, or when there is nothing to reserve at all
 * @param code what came of a discount code; null where there is no quote
 * @param taken when the chosen place is taken that day
 */
record Offer(
        @Nullable Place place,
        @Nullable QuotedReservation quote,
        List<Refusal> refusals,
        List<Alternative> alternatives,
        List<TimeSlot> taken,
        @Nullable TriedCode code) {}
