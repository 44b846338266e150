package org.etabli.fault;

import org.etabli.kernel.FaultId;
import org.etabli.kernel.FaultProposalId;
import org.etabli.kernel.VenueId;

/** What happened to faults. Published inside the transaction. */
public final class FaultEvents {

    private FaultEvents() {}

    public record FaultReported(FaultId fault) {}

    /** Any change that a screen of the venue's faults should follow. */
    public record FaultMoved(FaultId fault, VenueId venue) {}

    /** Somebody is to hear that what she reserved has failed, and what is proposed to her. */
    public record ReplacementProposed(FaultProposalId proposal) {}

    /** It works again before she has answered: her reservation stands. */
    public record ReservationKept(FaultProposalId proposal) {}
}
