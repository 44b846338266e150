package org.etabli.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.etabli.kernel.InvoiceId;
import org.etabli.kernel.OperatorId;
import org.etabli.kernel.PayerId;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, whole, as its rows are written and as its hash reads it. Parties are as {@link Stored}
 * writes them.
 *
 * @param corrects the invoice that a credit note corrects, else null
 * @param reason why a credit note corrects it, or null
 */
record Document(
        InvoiceId id,
        OperatorId operator,
        String series,
        int number,
        InvoiceKind kind,
        @Nullable InvoiceId corrects,
        PayerId payer,
        @Nullable UUID run,
        LocalDate issuedOn,
        Instant issuedAt,
        LocalDate dueOn,
        String customerName,
        String seller,
        String customer,
        PaysBy paysBy,
        VatStatus vat,
        CurrencyUnit currency,
        @Nullable String reason,
        List<Line> lines,
        VatSplit split) {

    /**
     * @param charge null on a credit note
     * @param corrects the place of the invoice's line that a credit note's line takes back, else null
     */
    record Line(
            @Nullable UUID charge,
            ChargeKind kind,
            String label,
            LocalDate day,
            int quantity,
            long unitMinor,
            int vatRate,
            @Nullable Integer corrects) {

        long gross() {
            return quantity * unitMinor;
        }

        /** As a credit note repeats it. */
        Line takenBack(int place) {
            return new Line(null, kind, label, day, quantity, unitMinor, vatRate, place);
        }

        /** As a credit note repeats a part of it. */
        Line takenBack(int place, long minor) {
            return new Line(null, kind, label, day, 1, minor, vatRate, place);
        }
    }

    String printed() {
        return InvoiceSeries.print(series, number);
    }

    LocalDate suppliedFrom() {
        return lines.stream().map(Line::day).min(LocalDate::compareTo).orElse(issuedOn);
    }

    LocalDate suppliedUntil() {
        return lines.stream().map(Line::day).max(LocalDate::compareTo).orElse(issuedOn);
    }

    long gross() {
        return split.net() + split.vat();
    }

    Document with(List<Line> itsLines, VatSplit itsSplit) {
        return new Document(
                id,
                operator,
                series,
                number,
                kind,
                corrects,
                payer,
                run,
                issuedOn,
                issuedAt,
                dueOn,
                customerName,
                seller,
                customer,
                paysBy,
                vat,
                currency,
                reason,
                itsLines,
                itsSplit);
    }
}
