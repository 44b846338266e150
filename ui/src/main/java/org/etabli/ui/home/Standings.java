package org.etabli.ui.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.etabli.authorisation.Authorisations;
import org.etabli.authorisation.HeldAuthorisation;
import org.etabli.authorisation.Practice;
import org.etabli.membership.Membership;
import org.etabli.membership.Memberships;
import org.etabli.training.Evidences;
import org.etabli.ui.shell.SignedIn;
import org.etabli.ui.shell.Today;
import org.springframework.stereotype.Component;

/** Reads what the signed-in member may still use and operate, on what proof, and what her practice will earn. */
@Component
class Standings {

    private static final Duration STILL_TOLD = Duration.ofDays(60);

    private final SignedIn signedIn;
    private final Memberships memberships;
    private final Authorisations authorisations;
    private final Practice practice;
    private final Evidences evidences;
    private final Today today;
    private final Clock clock;

    Standings(
            SignedIn signedIn,
            Memberships memberships,
            Authorisations authorisations,
            Practice practice,
            Evidences evidences,
            Today today,
            Clock clock) {
        this.signedIn = signedIn;
        this.memberships = memberships;
        this.authorisations = authorisations;
        this.practice = practice;
        this.evidences = evidences;
        this.today = today;
        this.clock = clock;
    }

    Standing now() {
        LocalDate day = today.date();
        List<Membership> inForce = memberships.listOf(signedIn.id()).stream()
                .filter(membership -> membership.isInForceOn(day))
                .toList();
        List<HeldAuthorisation> held = held(clock.instant());
        return new Standing(
                day,
                inForce,
                memberships.allowancesLeft(inForce, day),
                held,
                practice.of(signedIn.caller(), signedIn.id()),
                held.isEmpty() ? Map.of() : evidences.of(signedIn.caller()));
    }

    /** The latest grant of each type, unless it was revoked or ran out long ago. */
    private List<HeldAuthorisation> held(Instant now) {
        return authorisations.listOf(signedIn.id()).stream()
                .filter(held -> held.revokedAt() == null)
                .collect(Collectors.toMap(
                        held -> held.type().id(),
                        held -> held,
                        (one, other) -> lasts(one).isAfter(lasts(other)) ? one : other))
                .values()
                .stream()
                .filter(held -> lasts(held).isAfter(now.minus(STILL_TOLD)))
                .sorted(Comparator.comparing(Standings::lasts))
                .toList();
    }

    private static Instant lasts(HeldAuthorisation held) {
        return Objects.requireNonNullElse(held.expiresAt(), Instant.MAX);
    }
}
