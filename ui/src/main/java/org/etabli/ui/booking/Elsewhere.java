package org.etabli.ui.booking;

import org.etabli.reservation.Alternative;

/** Something that would do instead of a full floor, and the wish that shows it. */
record Elsewhere(Alternative way, Wish wish) {}
