package org.etabli.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Moments as the HTTP surface reads and writes them: ISO 8601 with an offset, written with that of the venue. */
public final class Moments {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private Moments() {}

    public static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    /**
     * The slot between two moments of a request.
     *
     * @throws InvalidInputException naming the field: one is missing, the end is not after the start, the slot is longer
     *     than {@code longest}, or it lies outside of 1970–2199
     */
    public static TimeSlot slot(
            String startField,
            @Nullable OffsetDateTime start,
            String endField,
            @Nullable OffsetDateTime end,
            Duration longest) {
        Instant from = sane(startField, start);
        Instant until = sane(endField, end);
        if (!from.isBefore(until)) {
            throw new InvalidInputException(endField, "end-not-after-start");
        }
        if (Duration.between(from, until).compareTo(longest) > 0) {
            throw new InvalidInputException(endField, "longer-than-days", longest.toDays());
        }
        return new TimeSlot(from, until);
    }

    /** As {@link #slot(String, OffsetDateTime, String, OffsetDateTime, Duration)}, for {@code from} and {@code to}. */
    public static TimeSlot window(@Nullable String from, @Nullable String to, Duration longest) {
        return slot("from", parse("from", from), "to", parse("to", to), longest);
    }

    /**
     * A moment of the address. A plus sign that was not encoded arrives as a space, and is taken for what it was.
     *
     * @throws InvalidInputException when it is no moment with an offset
     */
    public static @Nullable OffsetDateTime parse(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+'));
        } catch (DateTimeException malformed) {
            throw new InvalidInputException(field, "moment");
        }
    }

    /** @throws InvalidInputException when it is missing or outside of 1970–2199 */
    public static Instant sane(String field, @Nullable OffsetDateTime moment) {
        if (moment == null) {
            throw new InvalidInputException(field, "required");
        }
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new InvalidInputException(field, "year-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return moment.toInstant();
    }
}
