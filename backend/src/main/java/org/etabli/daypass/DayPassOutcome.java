package org.etabli.daypass;

import java.net.URI;
import org.etabli.kernel.Refusal;

/** What came of the wish for a day. */
public sealed interface DayPassOutcome {

    /** Her desk is hers; a mail tells her so. */
    record Confirmed(DayPass pass) implements DayPassOutcome {}

    /** Her desk is held while she pays there. */
    record ToPay(DayPass pass, URI address) implements DayPassOutcome {}

    record Refused(Refusal refusal) implements DayPassOutcome {}
}
