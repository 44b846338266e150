package org.etabli.notice;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.etabli.daypass.DayPass;
import org.etabli.kernel.VenueId;

/** Where someone spends a day, and which; the payload of an outbox row. Her pass is read when the mail is written. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldOfDayPass(UUID venueId, LocalDate day) {

    static ToldOfDayPass of(DayPass pass) {
        return new ToldOfDayPass(pass.venue().value(), pass.day());
    }

    VenueId venue() {
        return new VenueId(venueId);
    }
}
