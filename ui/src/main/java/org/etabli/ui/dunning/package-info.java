/** Reminders of payment: who is at which step, what comes next, and what the letters say. */
@NullMarked
package org.etabli.ui.dunning;

import org.jspecify.annotations.NullMarked;
