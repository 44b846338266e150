package org.etabli.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etabli.database.Transactions;
import org.etabli.fault.FaultProposal.State;
import org.etabli.fault.FaultProposal.Target;
import org.etabli.kernel.Caller;
import org.etabli.kernel.FaultId;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Refusal;
import org.etabli.kernel.ReservationId;
import org.etabli.kernel.Scope;
import org.etabli.reservation.AffectedReservations;
import org.etabli.reservation.Rebookings;
import org.etabli.reservation.ReservationDetails;
import org.etabli.reservation.ReservationOutcome.Confirmed;
import org.etabli.reservation.ReservationOutcome.Refused;
import org.springframework.stereotype.Service;

/** What somebody whose reservation a fault stands in the way of is proposed, and what she answers. */
@Service
public class FaultProposals {

    private final ProposalRows rows;
    private final FaultRows faults;
    private final Standins standins;
    private final AffectedReservations affected;
    private final Rebookings rebookings;
    private final Transactions transactions;

    FaultProposals(
            ProposalRows rows,
            FaultRows faults,
            Standins standins,
            AffectedReservations affected,
            Rebookings rebookings,
            Transactions transactions) {
        this.rows = rows;
        this.faults = faults;
        this.standins = standins;
        this.affected = affected;
        this.rebookings = rebookings;
        this.transactions = transactions;
    }

    /** A proposal with what it is about. */
    public record Waiting(FaultProposal proposal, Fault fault, ReservationDetails reservation) {}

    /** What waits for the caller's answer, in the order in which it is due; what she has settled herself is left out. */
    public List<Waiting> listOpen(Caller caller) {
        List<FaultProposal> open = rows.listOpen(caller.member());
        if (open.isEmpty()) {
            return List.of();
        }
        Map<FaultId, Fault> known = new HashMap<>();
        open.forEach(proposal ->
                known.computeIfAbsent(proposal.fault(), id -> faults.find(id).orElseThrow()));
        Map<ReservationId, ReservationDetails> hers =
                affected
                        .listOf(
                                caller.member(),
                                known.values().stream()
                                        .map(Fault::unit)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ReservationDetails::id, Function.identity(), (one, same) -> one));
        return open.stream()
                .filter(proposal -> hers.containsKey(proposal.reservation()))
                .map(proposal -> new Waiting(
                        proposal,
                        java.util.Objects.requireNonNull(known.get(proposal.fault())),
                        java.util.Objects.requireNonNull(hers.get(proposal.reservation()))))
                .toList();
    }

    /** As it stands, for those who write about it; empty when her reservation does not need the broken unit any more. */
    public Optional<Waiting> find(FaultProposalId id) {
        return rows.find(id)
                .flatMap(proposal -> faults.find(proposal.fault())
                        .flatMap(fault -> affected.find(proposal.reservation(), fault.unit())
                                .map(reservation -> new Waiting(proposal, fault, reservation))));
    }

    /**
     * Takes what is proposed, or has everything given back where nothing is. When somebody was faster, something else is
     * proposed. Taken before, it answers so again.
     *
     * @throws NotFoundException when there is no such proposal to the caller
     */
    public ProposalOutcome accept(Caller caller, FaultProposalId id) {
        Answer answer = transactions.inOne(() -> taken(caller, id));
        return switch (answer) {
            case Answer.Final(var outcome) -> outcome;
            case Answer.TooLate(var proposal, var why) -> transactions.inOne(() -> replaced(caller, proposal, why));
        };
    }

    /**
     * What came of the first attempt. Who comes too late looks for something else in another transaction: the first one
     * does not see what others did meanwhile.
     */
    private sealed interface Answer {

        record Final(ProposalOutcome outcome) implements Answer {}

        record TooLate(FaultProposal proposal, Refusal why) implements Answer {}
    }

    private Answer taken(Caller caller, FaultProposalId id) {
        FaultProposal proposal = hold(caller, id);
        Target target = proposal.target();
        if (proposal.state() != State.OPEN) {
            return new Answer.Final(new ProposalOutcome.Over(proposal.state()));
        }
        if (target == null) {
            return new Answer.Final(givenBack(proposal));
        }
        if (isSettled(proposal)) {
            return new Answer.Final(over(proposal));
        }
        return switch (rebookings.move(
                caller, proposal.reservation(), target.resource(), target.unit(), target.slot())) {
            case Confirmed(var reservation) -> {
                rows.becomes(id, State.ACCEPTED);
                yield new Answer.Final(new ProposalOutcome.Moved(reservation));
            }
            case Refused refused -> new Answer.TooLate(proposal, refused.first());
        };
    }

    /**
     * Her reservation is cancelled at no cost and everything given back. Said before, nothing changes.
     *
     * @throws NotFoundException when there is no such proposal to the caller
     */
    public ProposalOutcome decline(Caller caller, FaultProposalId id) {
        return transactions.inOne(() -> {
            FaultProposal proposal = hold(caller, id);
            return proposal.state() == State.OPEN ? givenBack(proposal) : new ProposalOutcome.Over(proposal.state());
        });
    }

    private ProposalOutcome givenBack(FaultProposal proposal) {
        if (isSettled(proposal) || !rebookings.giveBack(proposal.reservation())) {
            return over(proposal);
        }
        rows.becomes(proposal.id(), State.DECLINED);
        return new ProposalOutcome.GivenBack();
    }

    /** She moved or cancelled it herself. */
    private boolean isSettled(FaultProposal proposal) {
        return find(proposal.id()).isEmpty();
    }

    private ProposalOutcome over(FaultProposal proposal) {
        rows.becomes(proposal.id(), State.MOOT);
        return new ProposalOutcome.Over(State.MOOT);
    }

    private ProposalOutcome replaced(Caller caller, FaultProposal refused, Refusal why) {
        FaultProposal proposal = hold(caller, refused.id());
        if (proposal.state() != State.OPEN) {
            return new ProposalOutcome.Over(proposal.state());
        }
        Fault fault = faults.find(proposal.fault()).orElseThrow();
        rows.propose(proposal.id(), standins.choose(fault, proposal.reservation()));
        return new ProposalOutcome.Replaced(rows.find(proposal.id()).orElseThrow(), why);
    }

    private FaultProposal hold(Caller caller, FaultProposalId id) {
        caller.mustHave(Scope.BOOK);
        return rows.hold(id)
                .filter(proposal -> caller.is(proposal.member()))
                .orElseThrow(() -> new NotFoundException("proposal", id));
    }
}
