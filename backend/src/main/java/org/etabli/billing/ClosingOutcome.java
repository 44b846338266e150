package org.etabli.billing;

import org.etabli.kernel.Refusal;

/** What became of the wish to close a period. */
public sealed interface ClosingOutcome {

    /** Closed now, or before. */
    record Closed(Closure closure) implements ClosingOutcome {}

    record Refused(Refusal refusal) implements ClosingOutcome {}
}
