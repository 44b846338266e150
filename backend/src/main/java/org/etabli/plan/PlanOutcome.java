package org.etabli.plan;

import org.etabli.kernel.PlanId;
import org.etabli.kernel.Refusal;

/** What became of a change to a plan. */
public sealed interface PlanOutcome {

    record Done(PlanId plan) implements PlanOutcome {}

    record Refused(Refusal refusal) implements PlanOutcome {}
}
