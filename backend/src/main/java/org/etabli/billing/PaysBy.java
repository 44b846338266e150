package org.etabli.billing;

/** How a payer settles her invoices. */
public enum PaysBy {
    /** SEPA direct debit; needs a mandate. */
    MANDATE,
    CARD,
    TRANSFER,
    /** At the desk: cash, cheque or card. */
    ON_SITE
}
