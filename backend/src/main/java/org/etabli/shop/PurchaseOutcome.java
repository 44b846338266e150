package org.etabli.shop;

import org.etabli.kernel.Refusal;

/** What came of taking something, or of bringing it back. */
public sealed interface PurchaseOutcome {

    /** As it stands now. */
    record Done(Purchase purchase) implements PurchaseOutcome {}

    record Refused(Refusal refusal) implements PurchaseOutcome {}
}
