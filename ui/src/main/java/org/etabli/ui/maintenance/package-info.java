/** What a venue's machines need again and again: how near it is, when it is planned, what was done. */
@NullMarked
package org.etabli.ui.maintenance;

import org.jspecify.annotations.NullMarked;
