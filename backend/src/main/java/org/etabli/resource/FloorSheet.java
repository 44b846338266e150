package org.etabli.resource;

import java.util.List;

/**
 * A floor as its manager sees it.
 *
 * @param units what stands on it
 * @param revision what a change of name or drawing must name
 */
public record FloorSheet(Floor floor, List<Unit> units, int revision) {}
