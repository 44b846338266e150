package org.etabli.prospect;

/** How far somebody has come; in the order of the way. */
public enum Stage {
    /** She asked something. */
    ENQUIRY,
    /** A visit is agreed, or she has come. */
    VISIT,
    /** She works here for a day, free. */
    TRIAL,
    /** She was sent an offer that she can sign. */
    OFFER,
    /** She has a contract. */
    JOINED,
    /** She will not come; the reason says why. */
    LOST;

    /** Whether the staff have something left to do. */
    public boolean isOpen() {
        return this != JOINED && this != LOST;
    }
}
