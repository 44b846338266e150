/** Pieces of screen that come back: pictures with their list twins, badges, prices, refusals. They decide nothing. */
@NullMarked
package org.etabli.ui.component;

import org.jspecify.annotations.NullMarked;
