package org.etabli.reservation;

import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another slot, or another unit of the same resource.
 *
 * @param unit null to stay on the same one
 */
public record MoveReservation(
        ReservationId reservation, TimeSlot slot, @Nullable UnitId unit) {}
