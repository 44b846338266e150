/** What customers still owe and how it comes in: payments by hand, direct debits, the bank's statements. */
@NullMarked
package org.etabli.ui.payment;

import org.jspecify.annotations.NullMarked;
