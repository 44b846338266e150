/**
 * Reserving a desk or a room: where, when, which one, at what price. The address carries the whole choice; what it leaves
 * out, {@link org.etabli.ui.booking.Scenes} proposes. {@link org.etabli.ui.booking.BookingNavigation} is the way in.
 */
@NullMarked
package org.etabli.ui.booking;

import org.jspecify.annotations.NullMarked;
