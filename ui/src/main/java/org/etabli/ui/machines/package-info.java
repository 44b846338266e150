/** When a machine is open, free, and open to whoever asks: the timeline of a venue's machines. */
@NullMarked
package org.etabli.ui.machines;

import org.jspecify.annotations.NullMarked;
