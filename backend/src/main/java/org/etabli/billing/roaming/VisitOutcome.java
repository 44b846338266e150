package org.etabli.billing.roaming;

/** How a visit ended that another operator's allowance paid for. */
public enum VisitOutcome {
    USED,
    NO_SHOW,
    /** Too late to be free. */
    CANCELLED
}
