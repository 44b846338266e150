package org.etabli.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.etabli.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice to be.
 *
 * @param source what it is for; nothing is charged twice for one source
 * @param charge null when the charge is made with the invoice
 * @param period the contract's period that it charges, or null
 * @param label as {@link Stored} writes it
 * @param unitMinor VAT included, in the operator's currency
 * @param vatRate in hundredths of a percent
 */
record DraftLine(
        String source,
        @Nullable UUID charge,
        @Nullable ChargedPeriod period,
        ChargeKind kind,
        String label,
        LocalDate day,
        int quantity,
        long unitMinor,
        int vatRate) {

    /** @param until the first day after it */
    record ChargedPeriod(UUID membership, LocalDate until) {}

    /** The same, as it was charged before. */
    DraftLine chargedAs(UUID standing) {
        return new DraftLine(source, standing, period, kind, label, day, quantity, unitMinor, vatRate);
    }

    /** The same price without VAT: an invoice of a day on which the operator is not liable carries none. */
    DraftLine untaxed() {
        return new DraftLine(source, charge, period, kind, label, day, quantity, unitMinor, 0);
    }

    /** One payer's part of it. */
    DraftLine part(String partSource, Text partLabel, long partMinor) {
        return new DraftLine(partSource, null, period, kind, Stored.write(partLabel), day, 1, partMinor, vatRate);
    }

    long amountMinor() {
        return Math.multiplyExact(quantity, unitMinor);
    }
}
