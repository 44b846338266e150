/** What is broken at a venue: its people look, confirm, dismiss and repair; members answer what they are proposed. */
@NullMarked
package org.etabli.ui.faults;

import org.jspecify.annotations.NullMarked;
