/** Roaming between operators: what is agreed, what was used of it, and the month's settlement. */
@NullMarked
package org.etabli.ui.partners;

import org.jspecify.annotations.NullMarked;
