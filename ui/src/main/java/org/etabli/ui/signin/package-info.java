/** Signing in. */
@NullMarked
package org.etabli.ui.signin;

import org.jspecify.annotations.NullMarked;
