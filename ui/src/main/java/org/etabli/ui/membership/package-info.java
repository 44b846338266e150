/** What a member holds: her plan, its credits and how they were spent, its invoices, and what she may change about it. */
@NullMarked
package org.etabli.ui.membership;

import org.jspecify.annotations.NullMarked;
