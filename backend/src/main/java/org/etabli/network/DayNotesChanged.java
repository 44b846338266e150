package org.etabli.network;

import org.etabli.kernel.VenueId;

/** The notes of some day at the venue are not what they were. Published inside the transaction. */
public record DayNotesChanged(VenueId venue) {}
