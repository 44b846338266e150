package org.etabli.billing.instalment;

import org.etabli.kernel.Refusal;

/** What came of a wish to spread an invoice. */
public sealed interface InstalmentOutcome {

    record Agreed(InstalmentPlan plan) implements InstalmentOutcome {}

    record Refused(Refusal refusal) implements InstalmentOutcome {}
}
