package org.etabli.ui.publicsite;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.etabli.billing.PaysBy;
import org.etabli.daypass.NewDayPass;
import org.etabli.kernel.DayPassId;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.VenueId;
import org.etabli.plan.Plan;
import org.etabli.reservation.DayPart;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor typed to have a day, as she typed it.
 *
 * @param id made with the form, so that it books once however often it is sent
 */
record DayPassForm(
        @Nullable String id,
        @Nullable String day,
        @Nullable String part,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String paysBy) {

    static DayPassForm empty(LocalDate day, DayPart part, PaysBy way) {
        return new DayPassForm(DayPassId.next().toString(), day.toString(), part(part), null, null, null, way.name());
    }

    /** As addresses say it. */
    static String part(DayPart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /** All of the day, unless a half is named. */
    DayPart dayPart() {
        return Arrays.stream(DayPart.values())
                .filter(each -> part(each).equals(part))
                .findFirst()
                .orElse(DayPart.DAY);
    }

    /** @throws NotFoundException when it is no day */
    LocalDate date() {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(day, ""));
        } catch (DateTimeParseException none) {
            throw new NotFoundException("day", String.valueOf(day));
        }
    }

    /** @throws InvalidInputException naming the field that does not fit */
    NewDayPass wish(VenueId venue, Plan plan, Locale reader) {
        return new NewDayPass(
                DayPassId.parse(Objects.requireNonNullElse(id, "")),
                venue,
                plan.id(),
                date(),
                dayPart(),
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Objects.requireNonNullElse(email, ""),
                "CARD".equals(paysBy) ? PaysBy.CARD : PaysBy.ON_SITE,
                reader);
    }
}
