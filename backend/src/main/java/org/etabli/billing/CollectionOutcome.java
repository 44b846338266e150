package org.etabli.billing;

import java.util.Map;
import org.etabli.kernel.CollectionId;
import org.etabli.kernel.Refusal;
import org.joda.money.Money;

/** What came of the wish to debit what is due. */
public sealed interface CollectionOutcome {

    /** @param left how many invoices were left out, by reason */
    record Prepared(CollectionId id, int count, Money total, Map<LeftOut, Integer> left) implements CollectionOutcome {}

    record Refused(Refusal refusal) implements CollectionOutcome {}
}
