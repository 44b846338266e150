package org.etabli.ui.publicsite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.ProspectId;
import org.etabli.kernel.VenueId;
import org.etabli.prospect.NewEnquiry;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed to ask a venue something, as she typed it.
 *
 * @param id made with the form, so that it asks once however often it is sent
 * @param at when she wants to come (ISO 8601, UTC); blank or null: she only asks
 */
record VisitForm(
        @Nullable String id,
        @Nullable String at,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String message) {

    static VisitForm empty() {
        return new VisitForm(ProspectId.next().toString(), null, null, null, null, null, null);
    }

    /** @throws InvalidInputException naming the field that does not fit */
    NewEnquiry wish(VenueId venue, Locale reader) {
        return new NewEnquiry(
                ProspectId.parse(Objects.requireNonNullElse(id, "")),
                venue,
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Objects.requireNonNullElse(email, ""),
                phone,
                message,
                moment(at),
                reader);
    }

    /** @throws InvalidInputException when it is no moment */
    static @Nullable Instant moment(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Instant.parse(typed);
        } catch (DateTimeException wrong) {
            throw new InvalidInputException("at", "not-readable");
        }
    }
}
