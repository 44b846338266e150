package org.etabli.fault;

/** How far a fault is. */
public enum FaultState {
    /** Reported; nobody of the venue has looked at it. */
    OPEN,
    /** It is broken, and out of service. */
    CONFIRMED,
    /** There was nothing to it. */
    DISMISSED,
    REPAIRED;

    /** Whether something is, or may be, broken. */
    public boolean isPending() {
        return this == OPEN || this == CONFIRMED;
    }
}
