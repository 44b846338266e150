package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.daypass.DayPass;
import org.etabli.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Where someone spends a day, and which; the payload of an outbox row. Her pass is read when the mail is written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfDayPass(UUID venueId, LocalDate day, @Nullable String part) {

    static ToldOfDayPass of(DayPass pass) {
        return new ToldOfDayPass(pass.venue().value(), pass.day(), pass.part().name());
    }

    /** A word for the key of a text: empty for a whole day. */
    String half() {
        return part == null || part.equals("DAY") ? "" : "." + part;
    }

    VenueId venue() {
        return new VenueId(venueId);
    }
}
