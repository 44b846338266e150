/**
 * Spreads what is open of an invoice over dated instalments. Payments name no instalment: they fill the earliest first.
 * Who asks what is due of an invoice, and when, reads through {@link org.etabli.billing.OpenParts}.
 */
@NullMarked
@NamedInterface("instalment")
package org.etabli.billing.instalment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
