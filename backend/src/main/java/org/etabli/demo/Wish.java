package org.etabli.demo;

import java.util.List;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/**
 * Somebody should take this.
 *
 * @param free the units that are free in the slot
 */
record Wish(Offered offer, TimeSlot slot, List<UnitId> free) {}
