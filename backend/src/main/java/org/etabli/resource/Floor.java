package org.etabli.resource;

import org.etabli.kernel.FloorId;
import org.etabli.kernel.VenueId;

/** A floor with its drawing. {@code background} is sanitised SVG markup in a {@code width × height} view box. */
public record Floor(FloorId id, VenueId venue, String name, int level, int width, int height, String background) {}
