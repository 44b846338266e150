package org.etabli.billing.bank;

import org.etabli.kernel.Refusal;

/** What came of a person's decision about a movement. */
public sealed interface LineOutcome {

    record Decided() implements LineOutcome {}

    record Refused(Refusal refusal) implements LineOutcome {}
}
