package org.etabli.access;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.etabli.kernel.TimeSlot;
import org.etabli.reservation.CreditUses;
import org.springframework.stereotype.Component;

/** Credits that were spent on the minutes a machine ran. */
@Component
class SessionCredits implements CreditUses {

    private final SessionRows sessions;

    SessionCredits(SessionRows sessions) {
        this.sessions = sessions;
    }

    @Override
    public Map<UUID, Use> of(Collection<UUID> references) {
        return sessions.list(references).stream()
                .filter(session -> !session.isOn())
                .collect(toMap(session -> session.id().value(), SessionCredits::use));
    }

    private static Use use(MachineSession session) {
        Instant end = Objects.requireNonNull(session.endedAt());
        Instant later = end.isAfter(session.startedAt()) ? end : end.plusMillis(1);
        return new Use(
                session.member(),
                session.venue(),
                session.machine(),
                new TimeSlot(session.startedAt(), later),
                Duration.ofMinutes(session.minutes()));
    }
}
