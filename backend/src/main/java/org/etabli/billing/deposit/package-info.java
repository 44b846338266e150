/**
 * Money that is held for members and owed back to them (account 165): taken for a key, a badge or something lent, given back,
 * or kept against an invoice. Each movement is a payment in the books.
 */
@NullMarked
@NamedInterface("deposit")
package org.etabli.billing.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
