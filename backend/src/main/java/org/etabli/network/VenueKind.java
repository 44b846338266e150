package org.etabli.network;

/** What a venue is first of all; it may still have everything. */
public enum VenueKind {
    COWORKING,
    FABLAB,
    TIERS_LIEU
}
