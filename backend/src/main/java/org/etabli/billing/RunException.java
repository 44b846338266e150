package org.etabli.billing;

/** Why somebody should look at a payer's invoice before it leaves. */
public enum RunException {
    /** An invoice names its customer's address (CGI ann. II art. 242 nonies A). */
    NO_ADDRESS(ItemState.BLOCKED),
    /** She pays by direct debit and there is no mandate, or it was revoked. */
    NO_MANDATE(ItemState.BLOCKED),
    /** What is deducted is as much as what is owed, or more. */
    NOTHING_DUE(ItemState.TO_CONFIRM),
    /** Her plan changed within a period that was paid in advance. */
    CHANGED(ItemState.TO_CONFIRM),
    /** More than three times what she paid on average in the last months. */
    UNUSUAL(ItemState.TO_CONFIRM);

    private final ItemState state;

    RunException(ItemState state) {
        this.state = state;
    }

    /** How an invoice stands that nobody has looked at yet. */
    ItemState state() {
        return state;
    }
}
