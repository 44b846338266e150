package org.etabli.ledger;

/** What an account is for. */
public enum AccountPurpose {
    /** What a membership may still use; guarded. */
    ALLOWANCE,
    /** Where an operator's allowances come from. */
    ISSUED,
    /** Where used allowances go. */
    CONSUMED,
    /** What a member owes an operator. */
    RECEIVABLE,
    /** What an operator has earned. */
    INCOME
}
