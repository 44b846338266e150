package org.etabli.billing.bank;

/** Whether debits may be made under a mandate. */
public enum MandateState {
    VALID,
    /** The bank refused a debit under it. */
    SUSPENDED,
    /** Not used for 36 months. */
    LAPSED,
    REVOKED
}
