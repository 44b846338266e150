package org.etabli.billing;

/** What is answered to an exception. */
public enum Answer {
    PROPOSAL,
    ALTERNATIVE
}
