package org.etabli.billing.roaming;

import org.etabli.kernel.Refusal;

/** What became of asking a home for a month. */
public sealed interface SettlementOutcome {

    /** Now, or before: a month is settled once. */
    record Settled(RoamingSettlement settlement) implements SettlementOutcome {}

    /** Nothing changed. */
    record Refused(Refusal refusal) implements SettlementOutcome {}
}
