package org.etabli.resource;

import java.util.UUID;

/** A unit works again, somebody says. Published inside the transaction. */
public record OutageEnded(UUID outage) {}
