/** The billing run, and a member's own invoices. */
@NullMarked
package org.etabli.ui.invoicing;

import org.jspecify.annotations.NullMarked;
