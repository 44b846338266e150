package org.etabli.prospect;

import org.etabli.kernel.Refusal;

/** What came of asking for a visit, or of asking at all. */
public sealed interface VisitOutcome {

    record Agreed(Prospect prospect) implements VisitOutcome {}

    record Refused(Refusal refusal) implements VisitOutcome {}
}
