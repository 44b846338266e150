package org.etabli.fault;

import org.etabli.kernel.Refusal;
import org.etabli.reservation.ReservationDetails;

/** What came of answering a proposal. */
public sealed interface ProposalOutcome {

    /** Her reservation is there now. */
    record Moved(ReservationDetails reservation) implements ProposalOutcome {}

    /** Her reservation is cancelled and everything given back. */
    record GivenBack() implements ProposalOutcome {}

    /** Somebody was faster; something else is proposed to her. */
    record Replaced(FaultProposal next, Refusal why) implements ProposalOutcome {}

    /** There is nothing to answer any more. */
    record Over(FaultProposal.State state) implements ProposalOutcome {}
}
