/** The desk's planning: everything a venue has, and who is where; reservations made, moved, stretched, answered there. */
@NullMarked
package org.etabli.ui.planning;

import org.jspecify.annotations.NullMarked;
