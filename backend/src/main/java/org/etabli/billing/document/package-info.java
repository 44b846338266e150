/**
 * An issued document as a file that people read and machines book: a PDF/A-3 with the Factur-X invoice in it. Reads what
 * billing has issued and writes nothing.
 */
@NullMarked
@NamedInterface("document")
package org.etabli.billing.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
