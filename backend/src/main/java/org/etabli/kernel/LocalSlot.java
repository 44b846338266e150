package org.etabli.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A slot as the people at a venue read it on their wall clock. */
public record LocalSlot(ZonedDateTime start, ZonedDateTime end) {

    public static LocalSlot of(TimeSlot slot, ZoneId zone) {
        return new LocalSlot(slot.start().atZone(zone), slot.end().atZone(zone));
    }

    public LocalDate day() {
        return start.toLocalDate();
    }
}
