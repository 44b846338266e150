package org.etabli.billing;

/** What something is owed for. */
public enum ChargeKind {
    MEMBERSHIP,
    PACK,
    RESERVATION,
    /** Minutes that a machine ran. */
    MACHINE_TIME,
    /** Something taken from a shop. */
    SHOP,
    /** What members of another operator used by its allowances. */
    ROAMING,
    /** Damage to what was lent, and coming back late. */
    LOAN,
    /** A place in a training session. */
    COURSE,
    CANCELLATION_FEE,
    NO_SHOW,
    MANUAL,
    DISCOUNT
}
