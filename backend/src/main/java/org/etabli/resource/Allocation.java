package org.etabli.resource;

/** How a reservation takes a resource's units. */
public enum Allocation {
    /** A pool: one of them. */
    ANY,
    /** A bundle, or a single thing: all of them. */
    ALL
}
