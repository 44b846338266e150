package org.etabli.billing;

/** How far a billing run has come. */
public enum RunState {
    /** Nothing has left the house; it can be thrown away. */
    PREPARED,
    ISSUING,
    /** Stopped between two parts; it goes on from there. */
    PAUSED,
    DONE,
    DISCARDED;

    public boolean isOver() {
        return this == DONE || this == DISCARDED;
    }
}
