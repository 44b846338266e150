package org.etabli.billing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How VAT applies to an operator from a day on.
 *
 * @param onDebits VAT is due when invoiced, not when paid
 * @param mention the article that invoices without VAT must name, or null
 */
public record VatStatus(
        LocalDate validFrom,
        VatRegime regime,
        @Nullable String vatNumber,
        boolean onDebits,
        @Nullable String mention) {}
