package org.etabli.network;

import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.VenueId;

/** Something that the team of a venue has to think of on one day. */
public record DayNote(UUID id, VenueId venue, LocalDate day, String text, MemberId author, boolean done) {}
