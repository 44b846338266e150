package org.etabli.kernel;

import java.util.UUID;

/** Identifies what was proposed to somebody whose reservation a fault stands in the way of. */
public record FaultProposalId(UUID value) {

    public static FaultProposalId next() {
        return new FaultProposalId(Ids.next());
    }

    /** @throws NotFoundException when the text is no id */
    public static FaultProposalId parse(String text) {
        return new FaultProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
