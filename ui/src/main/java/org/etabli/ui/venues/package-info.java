/** What a manager sets up at a venue, and the venues and operators of the network. */
@NullMarked
package org.etabli.ui.venues;

import org.jspecify.annotations.NullMarked;
