package org.etabli.resource;

import java.util.List;
import java.util.Map;
import org.etabli.kernel.UnitId;
import org.etabli.resource.Unit.Placement;

/**
 * What a drawing would make of a floor.
 *
 * @param placed where the drawing puts units
 * @param unknown marks of the drawing that no unit of the venue answers to
 */
public record DrawnFloor(Drawing drawing, Map<UnitId, Placement> placed, List<String> unknown) {}
