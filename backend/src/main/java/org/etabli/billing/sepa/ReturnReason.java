package org.etabli.billing.sepa;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a bank did not carry out a debit, or took it back (ISO 20022 external reason codes, as the SEPA uses them). */
public enum ReturnReason {
    AC01,
    AC04,
    AC06,
    AC13,
    AG01,
    AM04,
    AM05,
    BE05,
    CNOR,
    DNOR,
    FF01,
    MD01,
    MD02,
    MD06,
    MD07,
    MS02,
    MS03,
    RC01,
    RR04,
    SL01;

    private static final Set<ReturnReason> ENDS_CONSENT = Set.of(AC04, MD01, MD06, MD07, SL01);

    /** Empty for a code that is not known. */
    public static Optional<ReturnReason> of(@Nullable String code) {
        for (ReturnReason reason : values()) {
            if (reason.name().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Whether another debit under the mandate would come back as well, until somebody has cleared it up. */
    public boolean suspendsMandate() {
        return ENDS_CONSENT.contains(this);
    }
}
