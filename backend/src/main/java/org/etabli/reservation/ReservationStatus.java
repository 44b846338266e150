package org.etabli.reservation;

/** Where a reservation is in its life. */
public enum ReservationStatus {
    /** Kept for a few minutes while its holder decides. */
    HELD,
    /** Waits for the venue's approval; the units are kept. */
    REQUESTED,
    CONFIRMED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    /** The venue said no. */
    DECLINED,
    /** Nobody came within the grace time; the units were given back. */
    NO_SHOW,
    /** A hold that ran out. */
    EXPIRED;

    /** Whether it still occupies its units. */
    public boolean isLive() {
        return this == HELD || this == REQUESTED || this == CONFIRMED || this == CHECKED_IN;
    }
}
