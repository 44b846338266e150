package org.etabli.access;

import java.time.Instant;
import org.etabli.kernel.Refusal;

/** What came of letting a door open from afar. */
public sealed interface LettingOutcome {

    /** @param until its controller opens it as soon as it asks, until then */
    record Opens(Door door, Instant until) implements LettingOutcome {}

    record Refused(Refusal refusal) implements LettingOutcome {}
}
