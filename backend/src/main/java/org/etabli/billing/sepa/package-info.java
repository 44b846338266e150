/** The formats of banks: what a file of direct debits looks like, and whether an account or a creditor's identifier can be. Knows of no table. */
@NullMarked
package org.etabli.billing.sepa;

import org.jspecify.annotations.NullMarked;
