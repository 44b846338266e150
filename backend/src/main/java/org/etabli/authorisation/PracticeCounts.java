package org.etabli.authorisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.etabli.authorisation.PracticeGround.AskingFor;
import org.etabli.authorisation.PracticeGround.Machines;
import org.etabli.authorisation.PracticeGround.OfCategory;
import org.etabli.authorisation.PracticeProgress.Standing;
import org.etabli.authorisation.ProposalRows.Declined;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.etabli.resource.Resource;
import org.etabli.resource.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts a member's hours. They begin anew when something that concerns them was revoked, when a suspension of it ended
 * that was justified, and when a proposal was declined.
 */
@Component
class PracticeCounts {

    /** Wherever a venue is, its day begins at most so much earlier or later. */
    private static final Duration ZONES = Duration.ofDays(2);

    private final PracticeTime time;
    private final Authorisations authorisations;
    private final Resources resources;
    private final ProposalRows proposals;
    private final Clock clock;

    PracticeCounts(
            PracticeTime time,
            Authorisations authorisations,
            Resources resources,
            ProposalRows proposals,
            Clock clock) {
        this.time = time;
        this.authorisations = authorisations;
        this.resources = resources;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Towards each of the types that practice earns and that she does not hold: three statements, however many. */
    List<PracticeProgress> earning(MemberId member, Collection<AuthorisationType> types) {
        List<HeldAuthorisation> held = authorisations.listOf(member);
        Instant now = clock.instant();
        List<AuthorisationType> open = types.stream()
                .filter(type -> type.earned() != null && held.stream().noneMatch(one -> stands(one, type.id(), now)))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Set<ResourceId> machines = new HashSet<>();
        open.forEach(type -> machines.addAll(machines(type)));
        int most = open.stream().mapToInt(type -> rule(type).months()).max().orElseThrow();
        List<PractisedSession> sessions = sessions(member, machines, most, now);
        Map<AuthorisationTypeId, Declined> declined = proposals.declined(member);
        return open.stream()
                .map(type -> earning(type, held, sessions, declined.get(type.id()), now))
                .toList();
    }

    private PracticeProgress earning(
            AuthorisationType type,
            List<HeldAuthorisation> held,
            List<PractisedSession> sessions,
            @Nullable Declined declined,
            Instant now) {
        PracticeRule rule = rule(type);
        Set<ResourceId> machines = machines(type);
        List<HeldAuthorisation> concerned = held.stream()
                .filter(one -> watched(type, machines).contains(one.type().id()))
                .toList();
        Instant anew = latest(Stream.concat(
                Stream.ofNullable(declined).map(Declined::at),
                concerned.stream().flatMap(PracticeCounts::ends)));
        boolean suspended = concerned.stream().anyMatch(one -> one.revokedAt() == null && one.isSuspendedAt(now));
        boolean lacks = rule.ground() instanceof AskingFor(AuthorisationTypeId base)
                && held.stream().noneMatch(one -> one.type().id().equals(base) && one.isValidAt(now));
        return new PracticeProgress(
                type,
                rule.minutes(),
                rule.months(),
                counting(sessions, machines, rule.months(), anew, now),
                suspended ? Standing.SUSPENDED : lacks ? Standing.LACKS_GROUND : Standing.COUNTS,
                declined == null ? null : declined.reason());
    }

    /** Towards prolonging what she holds. */
    PracticeProgress renewing(HeldAuthorisation held) {
        RenewalRule rule = Objects.requireNonNull(held.type().renewal());
        Instant now = clock.instant();
        Set<ResourceId> machines = authorisations.listAskingFor(held.type().id());
        Instant anew = Objects.requireNonNullElse(held.suspendedLast(), Instant.MIN);
        return new PracticeProgress(
                held.type(),
                rule.minutes(),
                rule.within(),
                counting(sessions(held.member(), machines, rule.within(), now), machines, rule.within(), anew, now),
                held.isSuspendedAt(now) ? Standing.SUSPENDED : Standing.COUNTS,
                null);
    }

    /** Who may have reached the hours of the type. */
    List<MemberId> candidates(AuthorisationType type) {
        Set<ResourceId> machines = machines(type);
        return machines.isEmpty()
                ? List.of()
                : time.listWhoMayHave(
                        rule(type).minutes(), machines, since(rule(type).months(), clock.instant()));
    }

    Set<ResourceId> machines(AuthorisationType type) {
        return switch (rule(type).ground()) {
            case AskingFor(AuthorisationTypeId base) -> authorisations.listAskingFor(base);
            case OfCategory(String category) -> ofCategory(type, category);
            case Machines(Set<ResourceId> machines) -> machines;
        };
    }

    private Set<ResourceId> ofCategory(AuthorisationType type, String category) {
        Set<ResourceId> found = new HashSet<>();
        resources.list().stream()
                .filter(resource -> resource.operator().equals(type.operator())
                        && resource.category().equals(category))
                .map(Resource::id)
                .forEach(found::add);
        return found;
    }

    /** What must not have been taken from her meanwhile: the type itself, and what its machines ask for. */
    private Set<AuthorisationTypeId> watched(AuthorisationType type, Set<ResourceId> machines) {
        Set<AuthorisationTypeId> watched = new HashSet<>();
        watched.add(type.id());
        machines.forEach(
                machine -> authorisations.listRequiredFor(machine).forEach(required -> watched.add(required.id())));
        return watched;
    }

    private List<PractisedSession> sessions(MemberId member, Set<ResourceId> machines, int months, Instant now) {
        return machines.isEmpty() ? List.of() : time.list(member, machines, since(months, now));
    }

    private static List<PractisedSession> counting(
            List<PractisedSession> sessions, Set<ResourceId> machines, int months, Instant anew, Instant now) {
        return sessions.stream()
                .filter(session -> machines.contains(session.machine())
                        && session.isWithin(months, now)
                        && !session.startedAt().isBefore(anew))
                .toList();
    }

    private static Instant since(int months, Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(months).toInstant().minus(ZONES);
    }

    /** She holds it, even if it is suspended. */
    private static boolean stands(HeldAuthorisation held, AuthorisationTypeId type, Instant now) {
        return held.type().id().equals(type) && !held.isRevokedAt(now) && !held.isExpiredAt(now);
    }

    private static Stream<Instant> ends(HeldAuthorisation held) {
        return Stream.concat(Stream.ofNullable(held.revokedAt()), Stream.ofNullable(held.suspendedLast()));
    }

    private static Instant latest(Stream<Instant> moments) {
        return moments.max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static PracticeRule rule(AuthorisationType type) {
        return Objects.requireNonNull(type.earned());
    }
}
