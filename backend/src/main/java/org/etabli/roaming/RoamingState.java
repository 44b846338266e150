package org.etabli.roaming;

/** How far two operators have come. */
public enum RoamingState {
    /** One asked, the other has not answered. */
    PROPOSED,
    ACCEPTED,
    DECLINED,
    /** Taken back by who asked. */
    WITHDRAWN
}
