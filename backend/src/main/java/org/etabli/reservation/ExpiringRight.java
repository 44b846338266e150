package org.etabli.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.etabli.authorisation.AuthorisationType;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.OperatingRights;

/**
 * An authorisation that covers the slot and ends within {@link OperatingRights#SOON} of its end: nothing stands in the way,
 * and it is worth renewing.
 *
 * @param until the first moment without it
 */
public record ExpiringRight(AuthorisationType type, Instant until) {

    private static final Comparator<Instant> ENDLESS_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** The first day that does not end with it, at the venue. */
    public LocalDate day(ZoneId zone) {
        return until.atZone(zone).toLocalDate();
    }

    static List<ExpiringRight> of(Facts facts) {
        return facts.required().stream()
                .flatMap(type -> of(facts, type).stream())
                .sorted(Comparator.comparing(ExpiringRight::until))
                .toList();
    }

    private static Optional<ExpiringRight> of(Facts facts, AuthorisationType type) {
        Instant end = facts.slot().end();
        Collection<HeldAuthorisation> valid = facts.held().stream()
                .filter(held -> held.type().id().equals(type.id()) && held.covers(facts.slot()))
                .toList();
        return valid.stream()
                .max(Comparator.comparing(HeldAuthorisation::expiresAt, ENDLESS_LAST))
                .map(HeldAuthorisation::expiresAt)
                .filter(until -> until.isBefore(end.plus(OperatingRights.SOON)))
                .map(until -> new ExpiringRight(type, Objects.requireNonNull(until)));
    }
}
