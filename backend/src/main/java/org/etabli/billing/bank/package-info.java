/**
 * What goes to and fro with the bank: mandates, statements and their lines, debits that came back. What is certain is
 * matched; everything else waits for a person.
 */
@NullMarked
@NamedInterface("bank")
package org.etabli.billing.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
