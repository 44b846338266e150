package org.etabli.membership;

import org.etabli.kernel.Refusal;

/** What became of a wish, or would. */
public sealed interface ChangeOutcome {

    record Agreed(PlannedChange change) implements ChangeOutcome {}

    record Refused(Refusal refusal) implements ChangeOutcome {}
}
