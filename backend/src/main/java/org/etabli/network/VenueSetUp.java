package org.etabli.network;

import org.etabli.kernel.VenueId;

/** What is set up at the venue has changed: hours, resources, floors, prices, outages. Told once a transaction has it. */
public record VenueSetUp(VenueId venue) {}
