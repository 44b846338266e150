package org.etabli.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.database.Transactions;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.ResourceId;
import org.springframework.stereotype.Service;

/** Grants, or proposes, what hours at machines have earned; looked at when a session is settled, and by a job. */
@Service
public class EarnedAuthorisations {

    private final PracticeCounts counts;
    private final Authorisations authorisations;
    private final ProposalRows proposals;
    private final Rewards rewards;
    private final Transactions transactions;
    private final Clock clock;

    EarnedAuthorisations(
            PracticeCounts counts,
            Authorisations authorisations,
            ProposalRows proposals,
            Rewards rewards,
            Transactions transactions,
            Clock clock) {
        this.counts = counts;
        this.authorisations = authorisations;
        this.proposals = proposals;
        this.rewards = rewards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** She has used the machine: what that earns is looked at. Nothing is read where nothing is earned there. */
    public void practised(MemberId member, ResourceId machine) {
        authorisations.listTypes().stream()
                .filter(type -> type.earned() != null && counts.machines(type).contains(machine))
                .forEach(type -> consider(member, type));
    }

    /** Says whether it was granted. */
    boolean consider(MemberId member, AuthorisationType type) {
        if (reached(member, type).isEmpty()) {
            transactions.inOne(() -> proposals.withdraw(type.id(), member));
            return false;
        }
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            proposals.lock(type.id(), member, 0, now);
            Optional<PracticeProgress> counted = reached(member, type);
            if (counted.isEmpty()) {
                proposals.withdraw(type.id(), member);
                return false;
            }
            proposals.lock(type.id(), member, counted.get().minutes(), now);
            if (isAutomatic(type)) {
                return rewards.give(counted.get(), member, null);
            }
            proposals.open(type.id(), member, now);
            return false;
        });
    }

    /** All who have reached, or fallen below, the hours of the type. */
    List<MemberId> candidates(AuthorisationType type) {
        return Stream.concat(
                        counts.candidates(type).stream(),
                        proposals.listOpen(List.of(type.id()), Integer.MAX_VALUE).stream()
                                .map(ProposalRows.Open::member))
                .distinct()
                .toList();
    }

    private static boolean isAutomatic(AuthorisationType type) {
        return Objects.requireNonNull(type.earned()).way() == Way.AUTOMATIC;
    }

    /** What was counted, when it is enough; empty as well for who holds it. */
    private Optional<PracticeProgress> reached(MemberId member, AuthorisationType type) {
        return counts.earning(member, List.of(type)).stream()
                .filter(PracticeProgress::isReached)
                .findFirst();
    }
}
