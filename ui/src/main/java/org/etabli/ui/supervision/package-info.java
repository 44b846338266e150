/** The machines of a venue as they stand now, and what happened at their controllers; for who looks after them. */
@NullMarked
package org.etabli.ui.supervision;

import org.jspecify.annotations.NullMarked;
