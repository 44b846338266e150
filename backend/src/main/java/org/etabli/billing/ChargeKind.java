package org.etabli.billing;

/** What something is owed for. */
public enum ChargeKind {
    MEMBERSHIP,
    PACK,
    RESERVATION,
    CANCELLATION_FEE,
    NO_SHOW,
    MANUAL,
    DISCOUNT
}
