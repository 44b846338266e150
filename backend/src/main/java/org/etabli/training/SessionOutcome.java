package org.etabli.training;

import org.etabli.kernel.Refusal;

/** What came of the wish to hold a session. */
public sealed interface SessionOutcome {

    record Planned(TrainingSession session) implements SessionOutcome {}

    record Refused(Refusal refusal) implements SessionOutcome {}
}
