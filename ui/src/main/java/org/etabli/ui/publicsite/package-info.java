/**
 * The pages that need no account: where there is a place now, what is free when, each venue. Server-rendered HTML outside
 * of Flow: light, indexable, readable without a session and without scripts.
 */
@NullMarked
package org.etabli.ui.publicsite;

import org.jspecify.annotations.NullMarked;
