/** Coming in by the code on the door or the desk, and the pages of codes to print. */
@NullMarked
package org.etabli.ui.checkin;

import org.jspecify.annotations.NullMarked;
