/** Becoming a member by oneself, and the desk that reads the papers of those who ask for a reduced rate. */
@NullMarked
package org.etabli.ui.joining;

import org.jspecify.annotations.NullMarked;
