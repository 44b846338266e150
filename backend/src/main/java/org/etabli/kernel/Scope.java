package org.etabli.kernel;

/** What an access token may be used for. A signed-in browser session has them all. */
public enum Scope {
    READ,
    BOOK,
    MANAGE,
    BILL
}
