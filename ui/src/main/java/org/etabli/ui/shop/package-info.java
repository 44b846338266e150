/** Screens of a venue's shop: what it sells and what is left, what a member takes, what she took. */
@NullMarked
package org.etabli.ui.shop;

import org.jspecify.annotations.NullMarked;
