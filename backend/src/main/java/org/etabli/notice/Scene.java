package org.etabli.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.etabli.kernel.LocalSlot;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.TimeSlot;
import org.etabli.network.Venue;
import org.etabli.notice.Letter.Fact;
import org.etabli.reservation.Credit;
import org.etabli.resource.Resource;
import org.etabli.resource.Unit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a notice speaks of, by its names of today and in the reader's language.
 *
 * @param resource null when it is no longer offered
 * @param unit null when it is no longer there
 */
record Scene(
        Sheet sheet,
        ReservationId reservation,
        Told told,
        Venue venue,
        @Nullable Resource resource,
        @Nullable Unit unit) {

    NoticeKind kind() {
        return sheet.kind();
    }

    String say(String key, Object... arguments) {
        return sheet.say(key, arguments);
    }

    /** Adds a fact, where there is something to it. */
    void addTo(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(sheet.fact("notice.fact." + name, value));
        }
    }

    /** « poste B4 », « Salle Clain ». */
    String thing() {
        if (resource == null) {
            return say("notice.thing.gone");
        }
        if (!resource.isPool() || unit == null) {
            return resource.name();
        }
        return switch (resource.kind()) {
            case DESK -> say("notice.thing.desk", unit.label());
            case PARKING -> say("notice.thing.parking", unit.label());
            case LOCKER -> say("notice.thing.locker", unit.label());
            default -> resource.name() + " " + unit.label();
        };
    }

    /** « mardi 24 novembre, 14 h – 18 h ». */
    String when() {
        return when(told.slot());
    }

    String when(TimeSlot slot) {
        LocalSlot local = LocalSlot.of(slot, venue.zone());
        LocalDate lastDay = local.end().minusNanos(1).toLocalDate();
        return lastDay.equals(local.day())
                ? say("notice.when.day", local.day(), local)
                : say(
                        "notice.when.days",
                        local.day(),
                        local.start(),
                        local.end().toLocalDate(),
                        local.end());
    }

    ZonedDateTime clock(Instant moment) {
        return moment.atZone(venue.zone());
    }

    /** « lundi 23 novembre à 14 h ». */
    String moment(Instant moment) {
        ZonedDateTime local = clock(moment);
        return say("notice.moment", local.toLocalDate(), local);
    }

    /** What it costs: money or credit; null when it is free. */
    @Nullable
    String cost() {
        return cost(told.price(), told.credit());
    }

    @Nullable
    String cost(Money money, @Nullable Credit credit) {
        if (credit != null) {
            return switch (credit.measure()) {
                case HALF_DAYS -> say("notice.credit.half-days", credit.amount());
                case MINUTES -> say("notice.credit.time", java.time.Duration.ofMinutes(credit.amount()));
            };
        }
        return money.isZero() ? null : sheet.money(money);
    }
}
