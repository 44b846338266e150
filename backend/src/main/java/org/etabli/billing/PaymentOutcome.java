package org.etabli.billing;

import org.etabli.kernel.PaymentId;
import org.etabli.kernel.Refusal;

/** What came of the wish to record a payment or to take one back. */
public sealed interface PaymentOutcome {

    /** @param number as printed, for instance {@code R2026-12} */
    record Recorded(PaymentId id, String number) implements PaymentOutcome {}

    record Refused(Refusal refusal) implements PaymentOutcome {}
}
