/** The first visit to an empty installation. */
@NullMarked
package org.etabli.ui.setup;

import org.jspecify.annotations.NullMarked;
