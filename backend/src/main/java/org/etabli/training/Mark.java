package org.etabli.training;

/** How somebody did a gesture. One that is not marked has none. */
public enum Mark {
    ACQUIRED,
    /** To be gone over again. */
    TO_REVIEW
}
