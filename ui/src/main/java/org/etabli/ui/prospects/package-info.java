/** Those who asked a venue something and are no members yet: the list, what happened to each, and what comes next. */
@NullMarked
package org.etabli.ui.prospects;

import org.jspecify.annotations.NullMarked;
