package org.etabli.billing;

import org.etabli.kernel.PayerId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a payer's invoice to be.
 *
 * @param shares the source of what several payers share, of which this is one part; null when one payer owes all of it
 */
record PayerLine(PayerId payer, DraftLine line, @Nullable String shares) {}
