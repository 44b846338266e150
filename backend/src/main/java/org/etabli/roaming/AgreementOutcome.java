package org.etabli.roaming;

import org.etabli.kernel.Refusal;

/** What became of a step towards an agreement. */
public sealed interface AgreementOutcome {

    record Done(RoamingAgreement agreement) implements AgreementOutcome {}

    /** Nothing changed. */
    record Refused(Refusal refusal) implements AgreementOutcome {}
}
