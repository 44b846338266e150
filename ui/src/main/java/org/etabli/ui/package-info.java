/** The screens. One package per area; each package's public {@code …Navigation} is the way in. */
@NullMarked
package org.etabli.ui;

import org.jspecify.annotations.NullMarked;
