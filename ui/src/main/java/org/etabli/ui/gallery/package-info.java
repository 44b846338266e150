/** Screens of who documents what she made, and of who looks after what is shown at her venues; the gallery itself is a public page. */
@NullMarked
package org.etabli.ui.gallery;

import org.jspecify.annotations.NullMarked;
