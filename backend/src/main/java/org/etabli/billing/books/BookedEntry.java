package org.etabli.billing.books;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal as people read it.
 *
 * @param document the number that is printed on what it books
 * @param documentId of the invoice or the payment
 */
public record BookedEntry(
        long number,
        JournalKind journal,
        LocalDate on,
        String document,
        UUID documentId,
        String label,
        List<Line> lines) {

    /**
     * One side of it; the other amount is zero.
     *
     * @param customer whose account it is, or null
     */
    public record Line(
            String account, String accountLabel, @Nullable String customer, Money debit, Money credit) {}
}
