package org.etabli.authorisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.springframework.stereotype.Service;

/** Prolongs by practice what ends within four weeks, once for each end. */
@Service
public class Renewals {

    /** A day before its holder would be told that it ends. */
    private static final Duration AHEAD = EndingAuthorisations.AHEAD.plusDays(1);

    private static final int AT_ONCE = 500;

    private final Authorisations authorisations;
    private final HeldRows rows;
    private final Prolonging prolonging;
    private final Clock clock;

    Renewals(Authorisations authorisations, HeldRows rows, Prolonging prolonging, Clock clock) {
        this.authorisations = authorisations;
        this.rows = rows;
        this.prolonging = prolonging;
        this.clock = clock;
    }

    /** She has used the machine: what asks for that is looked at. Nothing is read where nothing is prolonged there. */
    public void practised(MemberId member, ResourceId machine) {
        List<AuthorisationTypeId> asked = authorisations.listRequiredFor(machine).stream()
                .filter(type -> type.renewal() != null)
                .map(AuthorisationType::id)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        authorisations.listOf(member).stream()
                .filter(held -> asked.contains(held.type().id()) && endsSoon(held, now))
                .forEach(prolonging::prolong);
    }

    /** What ends soon and may be prolonged. */
    List<HeldAuthorisation> listEnding() {
        Map<AuthorisationTypeId, AuthorisationType> types = authorisations.listTypes().stream()
                .filter(type -> type.renewal() != null)
                .collect(toMap(AuthorisationType::id, Function.identity()));
        Instant now = clock.instant();
        return rows.listEnding(types, now, now.plus(AHEAD), AT_ONCE);
    }

    /** Whether it was prolonged now. */
    boolean prolong(HeldAuthorisation held) {
        return prolonging.prolong(held);
    }

    private static boolean endsSoon(HeldAuthorisation held, Instant now) {
        Instant end = held.expiresAt();
        return held.revokedAt() == null && end != null && end.isAfter(now) && !end.isAfter(now.plus(AHEAD));
    }
}
