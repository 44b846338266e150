package org.etabli.identity;

import org.etabli.kernel.Refusal;

/** What became of taking a role back. */
public sealed interface TakingOutcome {

    /** @param was what giving it again takes */
    record Taken(HeldRole was) implements TakingOutcome {}

    /** Nobody else could administer the network then. */
    record LastAdministrator(Refusal refusal) implements TakingOutcome {}
}
