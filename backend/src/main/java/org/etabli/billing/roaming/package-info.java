/**
 * What members used at another operator's by their home's allowance, and what the host asks the home for it at month's end:
 * one invoice for each home and month.
 */
@NullMarked
@NamedInterface("roaming")
package org.etabli.billing.roaming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
