package org.etabli.network;

/** Which week something keeps to. */
public enum WhoseHours {
    /** It may be used whenever its venue is open. */
    VENUE,
    /** It has a week of its own. */
    OWN,
    /** Its own week is when a supervisor is there, and at no other time is it used. */
    SUPERVISED
}
