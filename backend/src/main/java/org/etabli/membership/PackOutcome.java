package org.etabli.membership;

import org.etabli.kernel.Refusal;
import org.joda.money.Money;

/** What became of buying a pack, or of taking it back. */
public sealed interface PackOutcome {

    /** @param due on her next invoice, tax included */
    record Bought(Membership membership, Money due) implements PackOutcome {}

    /** Nothing is owed and nothing can be spent. */
    record TakenBack(Membership membership) implements PackOutcome {}

    record Refused(Refusal refusal) implements PackOutcome {}
}
