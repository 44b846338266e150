/** What is sold: plans and packs with their designer, price rules and codes; and the dialog in which packs are bought. */
@NullMarked
package org.etabli.ui.offers;

import org.jspecify.annotations.NullMarked;
