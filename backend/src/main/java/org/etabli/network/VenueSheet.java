package org.etabli.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.Text;

/**
 * A venue as its manager sees it.
 *
 * @param hours the venue's own week; resources may have others
 * @param exceptions those that have not passed, the next first
 * @param holidays the public holidays of the coming twelve months, also where the venue works on them
 * @param revision what a change must name, so that nobody overrules a change she has not seen
 */
public record VenueSheet(
        Venue venue,
        boolean closedOnPublicHolidays,
        WeeklyHours hours,
        List<KnownException> exceptions,
        List<Holiday> holidays,
        int revision) {

    /** @param imported whether it came from a calendar file, and follows it at the next import */
    public record KnownException(UUID id, CalendarException exception, boolean imported) {}

    public record Holiday(LocalDate day, Text name) {}
}
