package org.etabli.access;

import org.etabli.kernel.TimeSlot;

/** A badge, and when a controller that is cut off may obey it. */
record BadgeTime(String badge, TimeSlot slot) {}
