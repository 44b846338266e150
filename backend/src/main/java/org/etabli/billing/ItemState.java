package org.etabli.billing;

/** How one payer's invoice in a run stands. */
public enum ItemState {
    READY,
    /** Does not leave without an answer. */
    BLOCKED,
    /** Leaves with the proposal unless something else is answered. */
    TO_CONFIRM,
    /** Left for a later run. */
    EXCLUDED,
    ISSUED,
    /** Could not be issued; the others went on. */
    FAILED
}
