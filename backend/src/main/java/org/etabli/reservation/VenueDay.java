package org.etabli.reservation;

import java.util.List;
import java.util.Map;
import org.etabli.kernel.TimeSlot;
import org.etabli.kernel.UnitId;

/**
 * A venue on one day, as a member may know it.
 *
 * @param states how every unit stands in the slot that was asked for
 * @param taken when each unit is taken; one that is free all day is missing
 * @param colleagues the other members who let her know that they are there, by name
 */
public record VenueDay(Map<UnitId, UnitState> states, Map<UnitId, List<TimeSlot>> taken, List<Colleague> colleagues) {}
