/** The front desk's day: who comes in, where they sit, who walks in, what the team must think of. */
@NullMarked
package org.etabli.ui.frontdesk;

import org.jspecify.annotations.NullMarked;
