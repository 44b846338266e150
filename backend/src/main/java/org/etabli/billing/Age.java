package org.etabli.billing;

/** For how long an open invoice has been due. */
public enum Age {
    NOT_DUE,
    UP_TO_30,
    UP_TO_60,
    OVER_60;

    /** @param days since the day it was due; none or less: not due yet */
    static Age of(long days) {
        if (days <= 0) {
            return NOT_DUE;
        }
        return days <= 30 ? UP_TO_30 : days <= 60 ? UP_TO_60 : OVER_60;
    }
}
