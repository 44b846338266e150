package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A period of an operator's journal that is closed for good.
 *
 * @param number its place in the chain of closures
 * @param entries booked in the period
 * @param sales of the period, VAT included, less credit notes
 * @param receipts of the period, less what was taken back
 * @param allSales perpetual: from the first entry to the period's last day
 * @param allReceipts perpetual, as {@code allSales}
 * @param byItself whether the daily job closed it
 * @param hash SHA-256 in hexadecimal
 */
public record Closure(
        long number,
        ClosureKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        int entries,
        Money sales,
        Money receipts,
        Money allSales,
        Money allReceipts,
        Instant closedAt,
        boolean byItself,
        String hash) {}
