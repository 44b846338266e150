package org.etabli.billing;

import java.util.Locale;
import org.etabli.kernel.PayerId;

/**
 * What an invoice of a prepared run would say if it left now.
 *
 * @param reader the payer's language
 * @param invoice without a number
 */
public record RunDraft(PayerId payer, VatRegime regime, Locale reader, Invoice invoice) {}
