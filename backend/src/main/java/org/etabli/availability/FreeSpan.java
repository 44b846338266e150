package org.etabli.availability;

import org.etabli.kernel.TimeSlot;

/** A stretch of time in which so many of a resource's places are free; never none. */
public record FreeSpan(TimeSlot slot, int places) {}
