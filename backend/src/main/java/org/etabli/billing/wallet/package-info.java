/**
 * What members pay ahead, operator by operator: it fills a wallet, settles invoices, or goes back to them. Each movement is
 * a payment in the books; the operator owes the balance (account 4191).
 */
@NullMarked
@NamedInterface("wallet")
package org.etabli.billing.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
