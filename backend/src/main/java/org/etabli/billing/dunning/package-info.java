/**
 * Asks for what is overdue, in three steps that an operator sets: a friendly reminder, a formal notice, and the suspension
 * of reservations after a time of grace. Whoever pays is let in again at once.
 */
@NullMarked
@NamedInterface("dunning")
package org.etabli.billing.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
