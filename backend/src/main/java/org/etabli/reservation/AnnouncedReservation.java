package org.etabli.reservation;

import org.etabli.kernel.ResourceId;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as every passer-by may know it.
 *
 * @param title what it is for, or null when its holder did not agree to that, or gave none
 * @param name how its holder is called among members, or null when she did not agree to that
 */
public record AnnouncedReservation(
        ResourceId resource,
        TimeSlot slot,
        @Nullable String title,
        @Nullable String name) {}
