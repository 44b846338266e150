package org.etabli.billing.bank;

/** What a match rests on. */
enum Basis {
    /** The invoices' numbers, their exact sum, the right payer. */
    REFERENCE,
    /** The end-to-end id and the amount of one of our debits. */
    DEBIT,
    /** A file of ours, credited as a whole. */
    BATCH,
    /** One of our debits came back. */
    RETURN,
    BY_HAND
}
