package org.etabli.membership;

/** What happened to a contract. */
public enum ChangeKind {
    UPGRADE,
    DOWNGRADE,
    PAUSE,
    RESUME,
    CANCEL,
    TAKE_BACK,
    TRANSFER
}
