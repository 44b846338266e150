/** The manager's dashboard: are we full, are we healthy, what must I do? It shows what insight counts and decides nothing. */
@NullMarked
package org.etabli.ui.dashboard;

import org.jspecify.annotations.NullMarked;
