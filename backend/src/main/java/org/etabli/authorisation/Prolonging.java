package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Prolongs an authorisation by what its holder has practised. */
@Component
class Prolonging {

    private final PracticeCounts counts;
    private final Grants grants;
    private final PracticeRows practice;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Prolonging(
            PracticeCounts counts,
            Grants grants,
            PracticeRows practice,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.counts = counts;
        this.grants = grants;
        this.practice = practice;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether it was prolonged now: the hours are reached, and it still ends when it was read to end. */
    boolean prolong(HeldAuthorisation held) {
        PracticeProgress counted = counts.renewing(held);
        if (!counted.isReached()) {
            return false;
        }
        int months = Objects.requireNonNull(held.type().renewal()).months();
        Instant end = Objects.requireNonNull(held.expiresAt());
        return transactions.inOne(() -> {
            Optional<Instant> until = grants.prolong(held.id(), end, months);
            until.ifPresent(later -> {
                practice.keep(held.id(), counted, true, clock.instant());
                events.publishEvent(new PracticeRewarded(
                        held.id(), held.member(), held.type().id(), later, counted.minutes(), true));
            });
            return until.isPresent();
        });
    }
}
