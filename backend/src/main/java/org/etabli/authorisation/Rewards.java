package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.etabli.kernel.AuthorisationId;
import org.etabli.kernel.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives what practice has earned and keeps what was counted; within the transaction that holds the proposal. */
@Component
class Rewards {

    private final Grants grants;
    private final Authorisations authorisations;
    private final PracticeRows practice;
    private final ProposalRows proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rewards(
            Grants grants,
            Authorisations authorisations,
            PracticeRows practice,
            ProposalRows proposals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.authorisations = authorisations;
        this.practice = practice;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    /** Whether she did not hold it. */
    boolean give(PracticeProgress counted, MemberId member, @Nullable MemberId by) {
        AuthorisationType type = counted.type();
        Optional<AuthorisationId> granted = grants.earn(member, type, by, counted.minutes());
        granted.ifPresent(id -> {
            Instant now = clock.instant();
            practice.keep(id, counted, false, now);
            events.publishEvent(new PracticeRewarded(id, member, type.id(), end(member, id), counted.minutes(), false));
        });
        proposals.granted(type.id(), member, by, clock.instant());
        return granted.isPresent();
    }

    private @Nullable Instant end(MemberId member, AuthorisationId id) {
        List<HeldAuthorisation> held = authorisations.listOf(member);
        return held.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(HeldAuthorisation::expiresAt)
                .orElse(null);
    }
}
