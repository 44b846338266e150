/** The people whom a desk knows: found, understood, helped; and who may what among them. */
@NullMarked
package org.etabli.ui.members;

import org.jspecify.annotations.NullMarked;
