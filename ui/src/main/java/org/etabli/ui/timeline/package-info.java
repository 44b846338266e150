/** Resources by time: the one timeline of the product, its scale, and the forms in which reservations are drawn on it. */
@NullMarked
package org.etabli.ui.timeline;

import org.jspecify.annotations.NullMarked;
