package org.etabli.authorisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.springframework.stereotype.Service;

/** What a member may operate, as screens tell it: one statement for any number of resources. */
@Service
public class OperatingRights {

    /** From so long before its end, an authorisation is worth renewing. */
    public static final Duration SOON = Duration.ofDays(14);

    private static final Comparator<HeldAuthorisation> LONGEST_FIRST =
            Comparator.comparing(HeldAuthorisation::expiresAt, Comparator.nullsFirst(Comparator.reverseOrder()));
    private static final Comparator<OperatingRight> WEAKEST_FIRST = Comparator.comparing(OperatingRight::state)
            .reversed()
            .thenComparing(OperatingRight::until, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Authorisations authorisations;
    private final Clock clock;

    OperatingRights(Authorisations authorisations, Clock clock) {
        this.authorisations = authorisations;
        this.clock = clock;
    }

    /** The member's right to each of the resources now. */
    public Map<ResourceId, OperatingRight> of(MemberId member, Collection<ResourceId> resources) {
        return of(member, resources, clock.instant());
    }

    /** The member's right to each of the resources at a moment. */
    public Map<ResourceId, OperatingRight> of(MemberId member, Collection<ResourceId> resources, Instant moment) {
        List<HeldAuthorisation> held = authorisations.listOf(member);
        return resources.stream().collect(toMap(id -> id, id -> weakest(id, held, moment), (a, b) -> a));
    }

    /** What the resource asks for and the member must still gain by that moment: what is suspended comes back by itself. */
    public List<AuthorisationType> listLacking(MemberId member, ResourceId resource, Instant moment) {
        List<HeldAuthorisation> held = authorisations.listOf(member);
        return authorisations.listRequiredFor(resource).stream()
                .filter(type -> isToBeGained(right(type, held, moment)))
                .toList();
    }

    private static boolean isToBeGained(OperatingRight right) {
        return !right.isHeld() && right.state() != OperatingRight.State.SUSPENDED;
    }

    private OperatingRight weakest(ResourceId resource, List<HeldAuthorisation> held, Instant now) {
        return authorisations.listRequiredFor(resource).stream()
                .map(type -> right(type, held, now))
                .min(WEAKEST_FIRST)
                .orElse(OperatingRight.FOR_EVERYONE);
    }

    private static OperatingRight right(AuthorisationType type, List<HeldAuthorisation> held, Instant now) {
        Optional<HeldAuthorisation> best = held.stream()
                .filter(each -> each.type().id().equals(type.id()) && !each.isRevokedAt(now))
                .min(LONGEST_FIRST);
        if (best.isEmpty()) {
            return new OperatingRight(OperatingRight.State.MISSING, type, null);
        }
        HeldAuthorisation found = best.get();
        Instant until = found.expiresAt();
        if (found.isSuspendedAt(now) && !found.isExpiredAt(now)) {
            return new OperatingRight(
                    OperatingRight.State.SUSPENDED,
                    type,
                    Objects.requireNonNull(found.suspension()).end());
        }
        OperatingRight.State state = found.isExpiredAt(now)
                ? OperatingRight.State.EXPIRED
                : until != null && until.isBefore(now.plus(SOON))
                        ? OperatingRight.State.EXPIRES_SOON
                        : OperatingRight.State.VALID;
        return new OperatingRight(state, type, until);
    }
}
