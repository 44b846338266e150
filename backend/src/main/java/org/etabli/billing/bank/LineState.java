package org.etabli.billing.bank;

/** Whether it is known what a movement of the account is. */
public enum LineState {
    OPEN,
    MATCHED,
    NOT_OURS
}
