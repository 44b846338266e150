/** Gift cards: sold and found at the desk, redeemed by members. */
@NullMarked
package org.etabli.ui.gift;

import org.jspecify.annotations.NullMarked;
