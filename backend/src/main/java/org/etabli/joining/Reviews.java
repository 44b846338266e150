package org.etabli.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.etabli.database.Transactions;
import org.etabli.joining.JoiningEvents.DocumentRefused;
import org.etabli.joining.SignUp.State;
import org.etabli.kernel.Caller;
import org.etabli.kernel.Input;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.NotAllowedException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.Role;
import org.etabli.kernel.Scope;
import org.etabli.kernel.SignUpId;
import org.etabli.membership.TariffGroups;
import org.etabli.plan.Plans;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Staff read the papers of those who signed up for a reduced rate: accepted, the contract starts; refused, she is told why. */
@Service
public class Reviews {

    private static final int LATEST = 30;
    private static final int LONGEST_REASON = 300;
    private static final Period SHOWN_FOR = Period.ofYears(1);

    private final SignUpRows rows;
    private final Documents documents;
    private final Contracts contracts;
    private final Plans plans;
    private final TariffGroups groups;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            SignUpRows rows,
            Documents documents,
            Contracts contracts,
            Plans plans,
            TariffGroups groups,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.contracts = contracts;
        this.plans = plans;
        this.groups = groups;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A supporting document, to be read and nothing else. */
    public record Paper(String type, byte[] content) {}

    /** Who waits for an answer, the longest first. */
    public List<SignUp> listWaiting(Caller caller, OperatorId operator) {
        mustReview(caller, operator);
        return rows.listWaiting(operator);
    }

    /** All others, the latest first. */
    public List<SignUp> listLatest(Caller caller, OperatorId operator) {
        mustReview(caller, operator);
        return rows.listLatest(operator, LATEST);
    }

    /** @throws NotFoundException when there is none for the caller */
    public Paper paper(Caller caller, SignUpId id) {
        SignUp signUp = get(caller, rows.find(id), id);
        if (signUp.documentType() == null) {
            throw new NotFoundException("document", id);
        }
        return new Paper(signUp.documentType(), documents.get(id.value()));
    }

    /** The contract starts today. Accepted before, it is left so. */
    public JoiningOutcome accept(Caller caller, SignUpId id) {
        return transactions.inOne(() -> {
            SignUp signUp = get(caller, rows.hold(id), id);
            if (signUp.state() == State.DONE) {
                return new JoiningOutcome.Joined(signUp);
            }
            if (signUp.state() != State.WAITING) {
                return new JoiningOutcome.Refused(Refusal.byState("paper-answered"));
            }
            Optional<Refusal> standing = contracts.refusal(signUp, plans.get(signUp.plan()));
            if (standing.isPresent()) {
                return new JoiningOutcome.Refused(standing.get());
            }
            rows.reviewed(id, caller.member(), null, clock.instant());
            SignUp joined = contracts.make(id);
            belongsTo(caller, joined);
            return new JoiningOutcome.Joined(joined);
        });
    }

    /** The paper shows it for a year, at the operator's other prices too. */
    private void belongsTo(Caller caller, SignUp joined) {
        MemberId member = joined.member();
        if (member != null && joined.group() != null) {
            LocalDate until =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(SHOWN_FOR);
            groups.set(caller, member, joined.operator(), joined.group(), until);
        }
    }

    /**
     * She is told why, and may send another one.
     *
     * @param reason read by her
     */
    public void refuse(Caller caller, SignUpId id, String reason) {
        String why = Input.text("reason", reason, LONGEST_REASON);
        transactions.inOne(() -> {
            SignUp signUp = get(caller, rows.hold(id), id);
            if (signUp.state() == State.WAITING) {
                rows.reviewed(id, caller.member(), why, clock.instant());
                rows.becomes(id, State.RETURNED);
                events.publishEvent(new DocumentRefused(id));
            }
        });
    }

    private static SignUp get(Caller caller, Optional<SignUp> found, SignUpId id) {
        SignUp signUp = found.filter(one -> caller.worksFor(one.operator()))
                .orElseThrow(() -> new NotFoundException("sign-up", id));
        mustReview(caller, signUp.operator());
        return signUp;
    }

    static void mustReview(Caller caller, OperatorId operator) {
        if (!caller.worksFor(operator)) {
            throw new NotFoundException("operator", operator);
        }
        caller.mustHave(Scope.MANAGE);
        if (!caller.holdsAtSomeVenueOf(Role.FRONT_DESK, operator)) {
            throw new NotAllowedException(Role.FRONT_DESK.name());
        }
    }
}
