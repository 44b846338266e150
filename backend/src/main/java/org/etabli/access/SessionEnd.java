package org.etabli.access;

/** How a machine went off. */
public enum SessionEnd {
    /** Her badge again, or the button beside it. */
    BADGE,
    /** Her right ended meanwhile: the controller was told to switch off. */
    DENIED,
    /** Somebody else began. */
    TAKEN_OVER,
    /** Nobody confirmed that she was still there, or the controller could not ask any more. */
    DEAD_MAN,
    POWER_CUT,
    /** The controller was not heard of again. */
    SILENCE;

    /** Whether nobody said that it was over. */
    boolean isDoubtful() {
        return this == DEAD_MAN || this == SILENCE;
    }
}
