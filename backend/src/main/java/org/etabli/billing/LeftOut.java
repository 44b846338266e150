package org.etabli.billing;

/** Why an invoice that is due is not debited. */
public enum LeftOut {
    NO_MANDATE,
    /** The bank refused a debit under it, and nobody has cleared it up. */
    SUSPENDED,
    /** Not used for 36 months (SEPA core rulebook, 4.1). */
    LAPSED,
    /** The account's number can't be right. */
    BAD_ACCOUNT,
    /** Announced less than 14 days before. */
    ANNOUNCED_LATE
}
