/** Pushes what changed to the screens that show it. */
@NullMarked
package org.etabli.ui.live;

import org.jspecify.annotations.NullMarked;
