package org.etabli.billing;

import java.net.URI;
import org.etabli.kernel.CheckoutId;
import org.etabli.kernel.Refusal;

/** What came of the wish to pay. */
public sealed interface CheckoutOutcome {

    /** She pays there; what becomes of it is told at {@link Checkouts#state}. */
    record Open(CheckoutId id, URI address) implements CheckoutOutcome {}

    /** Over the counter, by cheque or by transfer; somebody records what comes in. */
    record ByHand() implements CheckoutOutcome {}

    record Refused(Refusal refusal) implements CheckoutOutcome {}
}
