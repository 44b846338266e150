/** Screens of what is lent: the shelf, what a member has, and the desk that hands out and takes back. */
@NullMarked
package org.etabli.ui.lending;

import org.jspecify.annotations.NullMarked;
