/**
 * Asking for a slot, from any screen: what is checked, what it costs, why not, and what would work instead. The way in is
 * {@link org.etabli.ui.reserving.ReservationDialogs}.
 */
@NullMarked
package org.etabli.ui.reserving;

import org.jspecify.annotations.NullMarked;
