package org.etabli.roaming;

import org.etabli.kernel.OperatorId;

/**
 * An agreement was proposed, answered, taken back or given an end; published in the transaction of the change.
 *
 * @param by the one of the two who did it: the other is to hear of it
 */
public record AgreementChanged(RoamingAgreement agreement, OperatorId by, Change change) {

    public enum Change {
        PROPOSED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        ENDED;

        static Change of(RoamingState answer) {
            return valueOf(answer.name());
        }
    }
}
