package org.etabli.prospect;

import org.etabli.kernel.ProspectId;

/** What happened on the way to a member. Published inside the transaction; listeners that fail undo it. */
public final class ProspectEvents {

    private ProspectEvents() {}

    /** She asked something, and perhaps chose when to come. */
    public record EnquiryReceived(ProspectId prospect) {}

    /** Her visit is at another time now. */
    public record VisitMoved(ProspectId prospect) {}

    public record VisitCancelled(ProspectId prospect) {}

    public record TrialGiven(ProspectId prospect) {}

    public record OfferMade(ProspectId prospect) {}
}
