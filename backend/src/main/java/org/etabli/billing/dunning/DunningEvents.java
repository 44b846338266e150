package org.etabli.billing.dunning;

import java.time.Instant;
import java.util.UUID;
import org.etabli.kernel.MemberId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;

/** What happened to who owes. Published inside the transaction; listeners that fail undo it. */
public final class DunningEvents {

    private DunningEvents() {}

    /** @param act under which it is kept; the same reminder always has the same */
    public record Reminded(
            OperatorId operator, PayerId payer, MemberId member, DunningStep step, UUID act, Instant at) {}

    /** She has paid what was overdue, or somebody let her in again. */
    public record Readmitted(OperatorId operator, PayerId payer, MemberId member, UUID act, Instant at) {}
}
