package org.etabli.authorisation;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.etabli.authorisation.PracticeRule.Way;
import org.etabli.database.Transactions;
import org.etabli.kernel.AuthorisationTypeId;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Scope;
import org.springframework.stereotype.Service;

/** Who has reached the hours of a type and waits for somebody who trains there to say yes. */
@Service
public class Proposals {

    private static final int SHOWN = 100;

    private final Authorisations authorisations;
    private final TypeRights rights;
    private final PracticeCounts counts;
    private final ProposalRows rows;
    private final Rewards rewards;
    private final Transactions transactions;
    private final Clock clock;

    Proposals(
            Authorisations authorisations,
            TypeRights rights,
            PracticeCounts counts,
            ProposalRows rows,
            Rewards rewards,
            Transactions transactions,
            Clock clock) {
        this.authorisations = authorisations;
        this.rights = rights;
        this.counts = counts;
        this.rows = rows;
        this.rewards = rewards;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param minutes when they were last counted */
    public record Proposal(AuthorisationType type, MemberId member, int minutes, Instant reachedAt) {}

    /** Those that the caller may grant, the longest waiting first. */
    public List<Proposal> listTaughtBy(Caller caller) {
        caller.mustHave(Scope.READ);
        Map<AuthorisationTypeId, AuthorisationType> types = authorisations.listTaughtBy(caller).stream()
                .filter(type -> type.earned() != null && type.earned().way() == Way.PROPOSED)
                .collect(toMap(AuthorisationType::id, Function.identity()));
        return rows.listOpen(types.keySet(), SHOWN).stream()
                .map(open -> new Proposal(
                        Objects.requireNonNull(types.get(open.type())),
                        open.member(),
                        open.minutes(),
                        open.reachedAt()))
                .toList();
    }

    /**
     * The sessions that speak for it, as they count now.
     *
     * @throws NotFoundException when it does not wait, or not for the caller
     */
    public PracticeProgress evidence(Caller caller, AuthorisationTypeId id, MemberId member) {
        return listTaughtBy(caller).stream()
                .filter(one -> one.type().id().equals(id) && one.member().equals(member))
                .findFirst()
                .flatMap(one -> counted(one.type(), member))
                .orElseThrow(() -> new NotFoundException("proposal", id));
    }

    /**
     * She may operate it from now on, and what was counted is kept with it. Granted before, it is left so. Empty when she
     * holds it; refused when her hours are not enough any more: the proposal is gone then.
     *
     * @throws NotFoundException when the type does not exist for the caller, or nothing was proposed
     * @throws org.etabli.kernel.NotAllowedException when the caller is no trainer there
     */
    public Optional<Refusal> grant(Caller caller, AuthorisationTypeId id, MemberId member) {
        return transactions.inOne(() -> {
            AuthorisationType type = rights.mustTeach(caller, id);
            return switch (rows.hold(id, member).orElseThrow(() -> new NotFoundException("proposal", id))) {
                case GRANTED -> Optional.empty();
                case DECLINED -> throw new NotFoundException("proposal", id);
                case OPEN -> {
                    Optional<PracticeProgress> counted = counted(type, member);
                    if (counted.isPresent() && !counted.get().isReached()) {
                        rows.withdraw(id, member);
                        yield Optional.of(Refusal.byState("practice-not-reached", type.name()));
                    }
                    counted.ifPresentOrElse(
                            enough -> rewards.give(enough, member, caller.member()), () -> rows.withdraw(id, member));
                    yield Optional.empty();
                }
            };
        });
    }

    /**
     * Not yet: her hours count anew from now on. Declined before, it is left so.
     *
     * @param reason kept with it, and read by the member
     * @throws NotFoundException when the type does not exist for the caller, or nothing was proposed
     * @throws org.etabli.kernel.NotAllowedException when the caller is no trainer there
     * @throws org.etabli.kernel.InvalidInputException without a reason
     */
    public void decline(Caller caller, AuthorisationTypeId id, MemberId member, String reason) {
        String why = Input.text("reason", reason, 200);
        transactions.inOne(() -> {
            rights.mustTeach(caller, id);
            switch (rows.hold(id, member).orElseThrow(() -> new NotFoundException("proposal", id))) {
                case OPEN -> rows.declined(id, member, caller.member(), why, clock.instant());
                case DECLINED -> {}
                case GRANTED -> throw new NotFoundException("proposal", id);
            }
        });
    }

    private Optional<PracticeProgress> counted(AuthorisationType type, MemberId member) {
        return counts.earning(member, List.of(type)).stream().findFirst();
    }
}
