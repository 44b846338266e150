package org.etabli.membership;

import org.etabli.kernel.MemberId;
import org.etabli.kernel.Refusal;

/** What became of a wish about a team's seats. */
public sealed interface SeatOutcome {

    /** The contract with the seats it has now, and will have. */
    record Counted(Membership contract) implements SeatOutcome {}

    /** She uses the team's plan from now on. */
    record Seated(MemberId member) implements SeatOutcome {}

    record Refused(Refusal refusal) implements SeatOutcome {}
}
