package org.etabli.reservation;

import org.etabli.kernel.RoamingAgreementId;
import org.etabli.plan.Measure;
import org.jspecify.annotations.Nullable;

/**
 * So many half-days or minutes of an allowance.
 *
 * @param under what operators agreed, where the allowance is another one's than the venue's; else null
 */
public record Credit(long amount, Measure measure, @Nullable RoamingAgreementId under) {

    /** Of the venue's own operator. */
    public Credit(long amount, Measure measure) {
        this(amount, measure, null);
    }

    /** A part of it in percent; what is begun is whole. */
    Credit part(int percent) {
        return new Credit(Math.ceilDiv(amount * percent, 100L), measure, under);
    }
}
