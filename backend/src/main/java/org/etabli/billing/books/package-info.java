/**
 * The books as an accountant reads them and takes them away: the journal on a screen, in the layout of the FEC and as CSV,
 * and signed archives of what is closed. Reads what billing has booked and writes nothing.
 */
@NullMarked
@NamedInterface("books")
package org.etabli.billing.books;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
