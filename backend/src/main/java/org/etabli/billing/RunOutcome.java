package org.etabli.billing;

import org.etabli.kernel.BillingRunId;
import org.etabli.kernel.Refusal;

/** What came of a wish about a billing run. */
public sealed interface RunOutcome {

    record Accepted(BillingRunId run) implements RunOutcome {}

    record Refused(Refusal refusal) implements RunOutcome {}
}
