/**
 * Gift cards: sold to anyone, redeemed once by a member into her wallet, given back until then. What was sold and not yet
 * redeemed the operator owes (account 4197); VAT is due when the wallet buys something.
 */
@NullMarked
@NamedInterface("gift")
package org.etabli.billing.gift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
