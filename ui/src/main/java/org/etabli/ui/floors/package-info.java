/** Where a manager draws the floors of a venue and puts its places on them. */
@NullMarked
package org.etabli.ui.floors;

import org.jspecify.annotations.NullMarked;
