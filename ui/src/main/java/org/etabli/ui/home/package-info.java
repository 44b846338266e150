/** "Mon établi": what is next for a member, and what she may still use. */
@NullMarked
package org.etabli.ui.home;

import org.jspecify.annotations.NullMarked;
